/// Command lines of PsExec and its kin, which take a password behind `-p`.
enum SysinternalsRules {
  static let all: [Rule] = [
    Rule(
      id: "psexec_password", summary: "Password on the command line of PsExec",
      pattern:
        #"(?<![\w-])(?i:ps(?:exec|kill|list|service|shutdown|loglist|info|file))(?:64)?(?i:\.exe)?[ \t]"#
        + #"(?>[^\r\n|;&\t -]++|[ \t-])*?(?<=[ \t])[-/][uU][ \t]{0,4}[^\s"']{1,120}[ \t]{1,4}[-/][pP][ \t]{1,4}"#
        + #"(?|""# + "(" + PatternPieces.noReference + #"[^"\r\n]{3,128})"|'("# + PatternPieces.noReference
        + #"[^'\r\n]{3,128})'|("# + PatternPieces.noReference + #"[^\s"'|&;<>]{3,128}+))"#,
      group: 1,
      keywords: ["psexec", "pskill", "pslist", "psservice", "psshutdown", "psloglist", "psinfo", "psfile"],
      shape: .freeform, confidence: 0.85, check: PositionalValue.certain,
      samples: .snippets(
        #"psexec{|64}{|.exe} \\server -u corp\{lower:6} -p «{alpha:3}{digit:1}{alpha:2}{digit:2}{alpha:3}» cmd /c ver"#,
        miss: #"psexec \\server -u corp\{lower:6} -p %PASS% cmd /c ver"#))
  ]
}
