/// Passwords in command lines, logs and files of Windows.
enum WindowsRules {
  private static let value = PlacePattern.shellWord(1)
  private static let rest = #"[^\r\n|]{0,300}?[ \t]"#

  static let all: [Rule] = [
    .place(
      "windows_task_password",
      "Password of schtasks, wmic, cmdkey, netdom, at, dsadd and other Windows commands",
      [
        "schtasks", "wmic ", "mdkey", "netdom ", "dsadd ", "logonuser", "xfreerdp", "wlfreerdp", "sfreerdp",
        "mstsc ",
        "msdeploy",
      ],
      #"(?i:schtasks|wmic|cmdkey|netdom|dsadd|dsmod|logonuser|winrs|[wsx]freerdp|mstsc|winscp|djoin|nltest"#
        + #"|runas|wecutil|setspn|tscon|msdeploy)(?:\.exe|\.com)?"#
        + rest
        + #"(?:/(?i:rp[ \t:]|p[ \t:]|pass(?:word)?[ \t:=]|password[do]:|p[do]:|pp:|pw[ \t:])|-(?i:pwd|p:|"#
        + #"password|r?p)[ \t:]?)[ \t]{0,4}+(?![/*-])"#
        + value,
      near: 1,
      hit:
        "schtasks /create /tn sync /ru {lower:5} /rp «{alnum:10}» /sc daily\ncmdkey /add:srv "
        + "/user:{lower:5} /pass:«{alnum:10}»\nxfreerdp /u:{lower:5} /p:«{alnum:10}» /v:h",
      miss: "schtasks /create /tn sync /ru SYSTEM /rp * /sc daily"),
    .place(
      "psexec_password", "Password of PsExec and its relatives",
      ["psexec", "pskill", "psinfo", "pslist", "psservice", "psloggedon", "psloglist", "paexec"],
      #"(?i:ps(?:exec|kill|info|list|service|loggedon|loglist)|paexec|winexe)(?:64)?(?:\.exe|\.py)?[ \t]"#
        + #"(?:[^\r\n|]{0,300}?[ \t])?-p[ \t]{1,4}+"# + value,
      hit: "PsExec64.exe \\\\srv02 -u CORP\\{lower:5} -p «{alnum:10}» ipconfig",
      miss: "PsExec64.exe \\\\srv02 -s cmd"),
    .place(
      "net_command_password", "Password of net use or net user",
      ["net use ", "net user ", "net.exe use ", "net.exe user ", "net1 user ", "net localgroup "],
      #"(?i:net1?(?:\.exe)?[ ]{1,2}+(?:use[ \t](?=[^\r\n]{0,300}/user:)(?:[^\r\n|]{0,200}?/user:(?:""#
        + #"[^"\r\n]{1,80}"|\S{1,80}+)[ \t]{1,4}+(?=[^/\s])|(?:(?:\*|[a-z]:|lpt\d)[ \t]{1,4}+)"#
        + #"?\\\\\S{1,120}+[ \t]{1,4}+(?=[^/\s]))|user[ \t]{1,4}+(?:"[^"\r\n]{1,64}"|[^\s"/]{1,64}+)[ \t]"#
        + #"{1,4}+(?=[^/\s*])))(?!\*)"#
        + PlacePattern.shellWord(1) + #"(?=[ \t]*+(?:\r?\n|\z|["'`/&|<>]|\\))"#,
      hit:
        "net use Z: \\\\nas\\share /user:CORP\\{lower:5} «{alnum:10}»\nnet use \\\\nas\\share «{alnum:10}» "
        + "/user:{lower:5}\nnet user {lower:6} «{alnum:10}» /add",
      miss: "net use Z: \\\\nas\\share\nnet user {lower:6} /delete\nnet user {lower:6} *"),
    .place(
      "windows_tool_password",
      "Password of winrs, certutil, signtool, repadmin, ktpass and other tools for Windows",
      ["winrs", "certutil", "signtool", "repadmin", "ktpass", "dcpromo", "pvk2pfx", "makecert"],
      #"(?i:winrs|certutil|signtool|repadmin|ktpass|dcpromo|pvk2pfx|makecert)(?:\.exe)?[ \t]"#
        + #"(?:[^\r\n|]{0,300}?[ \t])??[/-](?i:(?:p|pw|po|pi|pass|password|safemodeadminpassword)(?:[ \t]{1,4}+|:))(?![/*-])"#
        + value,
      hit:
        "winrs -r:{lower:5} -u:{lower:5} -p:«{alnum:10}» hostname\ncertutil -f -p «{alnum:10}» -importpfx c.pfx\n"
        + "signtool sign /f c.pfx /p «{alnum:10}» a.exe\nrepadmin /syncall /u:{lower:4} /pw:«{alnum:10}»",
      miss: "winrs -r:{lower:5} -u:{lower:5} hostname\ncertutil -pulse\nrepadmin /showrepl /pw:*"),
    .place(
      "service_account_password", "Password of a service's account in sc's command line", ["password= "],
      #"(?i:password)=[ \t]{1,4}+"# + value, confidence: 0.85,
      check: { $0.line.asciiLowercased.containsAny(["sc ", "sc.exe", "obj="]) ? $1 : nil },
      hit: "sc config backup obj= CORP\\{lower:5} password= «{alnum:10}»", miss: "option password= {lower:6}"),
    .place(
      "autologon_password", "Password that Windows logs on with",
      ["defaultpassword", "altdefaultpassword", "\"password\"=\""],
      #"(?i:defaultpassword)\\{0,3}+"?(?:[ \t]{0,4}+=[ \t]{0,4}+|[ \t]{1,8}+(?:/t[ \t]{1,4}+)?(?i:REG_SZ)"#
        + #"[ \t]{1,8}+(?:/d[ \t]{1,4}+)?|[ \t]{1,4}+/d[ \t]{1,4}+|[ \t]{1,4}+-Value[ \t]{1,4}+|[ \t]{0,4}"#
        + #"+:[ \t]{1,4}+)"#
        + PlacePattern.shellWord(1),
      hit:
        "reg add HKLM\\Winlogon /v DefaultPassword /t REG_SZ /d «{alnum:10}» "
        + "/f\n\"DefaultPassword\"=\"«{alnum:10}»\"\n    DefaultPassword    REG_SZ    «{alnum:10}»",
      miss: "reg delete HKLM\\Winlogon /v DefaultPassword /f"),
    .place(
      "unattend_password", "Password of an unattended set-up", ["password>"],
      #"(?i:password)>\s{0,80}+<(?i:value)>([^<\s][^<\r\n]*+)</"#, confidence: 0.95,
      hit: "<{AdministratorPassword|Password}>\n  <Value>«{alnum:10}»</Value>",
      miss: "<Password>\n  <Value></Value>"),
    .place(
      "group_policy_password", "Password of a group policy preference", ["cpassword="],
      #"(?i:cpassword)=\\{0,3}+"([A-Za-z0-9+/=]{8,400}+)"#, confidence: 0.95,
      hit: "cpassword=\"«{base64:43}»\"", miss: "cpassword=\"\""),
    .place(
      "powershell_binding", "Secret among the bound parameters that PowerShell logs", ["binding("],
      #"(?i:parameterbinding\((?:convertto-securestring\):[ ]{0,2}+name=\\{0,7}+"string|[^)\r\n]{1,80}\):"#
        + #"[ ]{0,2}+name=\\{0,7}+"[\w-]{0,40}(?:password|passwd|pwd|secret|token|apikey|credential|"#
        + #"accesskey|passphrase)[\w-]{0,20})\\{0,7}+";[ ]{0,2}+value=)(?|"#
        + PlacePattern.quoted() + ")", lead: 9,
      hit:
        "ParameterBinding(ConvertTo-SecureString): name=\"String\"; value=\"«{alnum:12}"
        + "»\"\nParameterBinding(New-Thing): name=\"{Password|ApiKeySecret}\"; value=\"«{alnum:12}»\"",
      miss: "ParameterBinding(ConvertTo-SecureString): name=\"AsPlainText\"; value=\"True\""),
    .place(
      "secure_string_text", "Plain text that PowerShell makes a secure string of", ["convertto-securestring"],
      #"(?i:convertto-securestring)[ \t]{1,4}+(?:-(?i:asplaintext|force|string)[ \t]{1,4}+){0,3}+(?![-$(])"#
        + PlacePattern.shellWord(1),
      check: { candidate, confidence in
        let line = candidate.line.asciiLowercased
        return line.contains(bytes: "-asp".utf8) ? confidence : nil
      },
      hit: "$p = ConvertTo-SecureString '«{alnum:10}»' -AsPlainText -Force",
      miss: "$p = ConvertTo-SecureString $plain -AsPlainText -Force"),
    .place(
      "credential_constructor", "Password of a PSCredential, a network credential or a logon call",
      ["pscredential", "networkcredential", "setcredentials(", "-password "],
      #"(?i:(?:pscredential|networkcredential|setcredentials)[ \t]{0,4}+(?:-argumentlist[ \t]{1,4}+)"#
        + #"?\([ \t]{0,4}+[^,\r\n]{1,120},[ \t]{0,4}+|(?<=[ \t])-password[ \t]{1,4}+(?![-$(]))(?|"#
        + PlacePattern.quoted() + ")",
      hit:
        "$c = New-Object Net.NetworkCredential('{lower:5}', '«{alnum:10}»')\nNew-Thing -Password "
        + "\"«{alnum:10}»\"",
      miss: "New-Thing -Password $pw"),
  ]
}
