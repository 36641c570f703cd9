/// Words that name credentials, in the languages that the experts were trained on.
///
/// `!` before a word: it names a credential by itself. `?`: it does where it is used as a name and not as a word of a
/// sentence. `=`: where something that could be a value is assigned to it. Others do beside a value that looks like
/// one. `|` on a side: no letter of the same word may follow there.
enum CredentialWordList {
  static let text: StaticString = """
    !password !passwd !passphrase !passcode !pwd !|passw| !|pw| !|pswd !|psw| ?|pass|
    !secret !credential !|creds| !|cred| !bearer !|jwt| !|dsn| !mnemonic !|otp| !totp !htpasswd
    !apikey !api_key !api-key !api.key !|api|key !accountkey !accesskey= !connectionstring !connection_string
    !sshpass !dbpass !userpass !rootpass !adminpass !defaultpass !keypass !storepass !|cl\u{E9}| !authorization !|identified ?|pat| ?|pin| ?|sas| ?|auth|
    :// =token =|key| |oauth |api| private |login |conn| |seed| license licence |session |cookie signature
    |sig| |sign| |salt| |nonce |user| |userinfo |username |account |access |client |credential |cert |ssh
    |admin |root |recovery |backup |webhook |signing |encryption |vault |master |hmac |csrf |xsrf |wifi|
    !passwort !kennwort !zugang !motdepasse !|passe| !|mdp| !contrase !clave| !senha !|parola !|has\u{142}o
    !|haslo !wachtwoord !|\u{15F}ifre !|sifre| !l\u{F6}senord !losenord !heslo !salasana !|m\u{1EAD}t !adgangskode
    !\u{43F}\u{430}\u{440}\u{43E}\u{43B} !\u{41F}\u{430}\u{440}\u{43E}\u{43B} \u{43B}\u{43E}\u{433}\u{438}\u{43D}
    !\u{442}\u{43E}\u{43A}\u{435}\u{43D} !\u{43A}\u{43B}\u{44E}\u{447}
    !\u{5BC6}\u{7801} !\u{53E3}\u{4EE4} !\u{5BC6}\u{94A5} !\u{5BC6}\u{78BC} !\u{30D1}\u{30B9}\u{30EF}\u{30FC}\u{30C9}
    !\u{30AD}\u{30FC} !\u{BE44}\u{BC00}\u{BC88}\u{D638} !\u{643}\u{644}\u{645}\u{629}
    """
}
