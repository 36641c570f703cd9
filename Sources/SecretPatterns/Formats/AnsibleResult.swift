/// What a task of Ansible hands out, where its name says that it makes or reads credentials.
enum AnsibleResultRules {
  static let all: [Rule] = [
    .placeItems(
      "ansible_task_secret", "Value in the result of an Ansible task that is named after credentials",
      [.exact("TASK [")],
      block:
        #"TASK \[[^\]\r\n]{0,160}?(?i:credential|password|passphrase|secret|token|api[ _-]?key)[^\]\r\n]{0,160}+\]"#
        + #"[ *]*+\r?\n(?:[^\r\n]{0,400}+\r?\n){0,4}?[ \t]{0,40}+(?:ok|changed)[^\r\n]{0,200}?=> \{[^\r\n]++"#,
      items: #""[\w.-]{1,64}": "((?=[^"]{0,256}?\d)(?=[^"]{0,256}?[A-Za-z])[^"\\\s/:.]{12,256}+)""#,
      reach: 16_384, confidence: 0.85, takesWords: true,
      hit:
        "TASK [{Generate|Read} {credentials|passwords} of users] ***\nok: [10.0.0.7] => {{\"changed\": false, \"meta\": "
        + "{{\"{lower:6}\": \"«{alnum:30}7a»\", \"{lower:5}\": \"«{alnum:30}7a»\"}}",
      miss:
        "TASK [Gather facts] ***\nok: [10.0.0.7] => {{\"changed\": false, \"meta\": {{\"{lower:6}\": \"{alnum:32}\"}}"
    )
  ]
}
