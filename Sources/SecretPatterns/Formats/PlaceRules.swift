/// Rules for places: what stands there is a secret, whatever it looks like.
enum PlaceRules {
  static let all: [Rule] =
    DeviceSnmpRules.all + DeviceLoginRules.all + DeviceKeyRules.all
    + MailTranscriptRules.all + RedisTranscriptRules.all + VpnRules.all + WifiRules.all
    + CloudOutputRules.all + SignedUrlRules.all + AuthHeaderRules.all + DatabaseConsoleRules.all
    + WindowsRules.all + PasswordMapRules.all + AnsibleResultRules.all
    + TableColumnRules.all + ShellTraceRules.all + StructDumpRules.all + ByteArrayRules.all
    + ToolLoginRules.all + PairingCodeRules.all + NameValueElementRules.all + PhraseOfWordsRules.all
    + SentenceLanguageRules.all + PasswordSentenceRules.all + ChatSentenceRules.all + SecondFactorRules.all
    + NumberCodeRules.all
    + RecoveryPhraseRules.all
}
