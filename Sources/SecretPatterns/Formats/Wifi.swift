/// Pass phrases of wireless networks.
enum WifiRules {
  static let all: [Rule] = [
    .place(
      "wifi_qr_password", "Password in the string of a Wi-Fi QR code", ["wifi:"],
      #"(?i:WIFI):(?:(?!P:)[A-Z]{1,2}\d?:(?:[^;\\\r\n"]++|\\[^\r\n]|")*+;){0,8}P:("# + PlacePattern.literal
        + #"(?:[^;\\\r\n]++|\\[^\r\n])++);"#,
      confidence: 0.95, hit: "WIFI:{T:WPA;S:home;|S:home;T:WPA;}P:«{alnum:8}\\;{alnum:3}»;;",
      miss: "WIFI:T:nopass;S:{lower:6};;"),
    .place(
      "wifi_config_key",
      "Pass phrase or key in a configuration of wpa_supplicant, hostapd, iwd or NetworkManager",
      [
        "psk=", "wpa_passphrase=", "wpa_psk=", "sae_password=", "wep_key", "wep-key", "passphrase=",
        "presharedkey=", "eap_password=",
        "private_key_passwd=", "private_key2_passwd=", "wpa-psk ", "wireless-key ", "wpa-passphrase=",
      ],
      #"(?i:(?<![\w-])(?:psk|wpa_passphrase|wpa_psk|sae_password|wep_key\d|wep-key\d|passphrase|"#
        + #"presharedkey|eap_password|private_key2?_passwd|leap-password|wpa-passphrase)[ \t]{0,2}+=[ \t]"#
        + #"{0,2}+|(?<![\w-])(?:wpa-psk|wireless-key)[ \t]{1,4}+(?!ascii|hex|sae|eap))(?!sae\b|wpa)"#
        + "(?|" + PlacePattern.value(5) + PlacePattern.lineEnd
        + #"|(?<=\Apsk=|\npsk=|\APassphrase=|\nPassphrase=|\Apassphrase=|\npassphrase=)"#
        + PlacePattern.line(8) + PlacePattern.lineEnd + ")",
      confidence: 0.9,
      hit:
        "  psk=\"«{alpha:6} {alpha:4}»\"\n  psk=«{hex:64}»\n  wep_key0=«{hex:26}"
        + "»\nwpa_passphrase=«{alnum:12}»",
      miss: "  psk=${{{upper:4}}\nmvn -Dgpg.passphrase={lower:6} -Dgpg.keyname={HEX:16}"),
    .place(
      "nmcli_wifi_password", "Password on nmcli's or iwctl's command line",
      ["nmcli ", "iwctl ", "wpa_passphrase ", "networksetup ", "iwconfig "],
      #"(?:nmcli[ \t][^\r\n|;&]{1,200}?[ \t](?:password|(?:[\w-]{1,40}\.)(?:psk|wep-key\d|password|"#
        + #"leap-password)|--passphrase)|iwctl[ \t]{1,4}+--passphrase|wpa_passphrase[ \t]{1,4}+(?:""#
        + #"[^"\r\n]{1,40}"|'[^'\r\n]{1,40}'|[^\s"'-]{1,40})|networksetup[ \t]{1,4}+-setairportnetwork[ "#
        + #"\t]{1,4}+\w{2,8}[ \t]{1,4}+(?:"[^"\r\n]{1,40}"|'[^'\r\n]{1,40}'|[^\s"']{1,40})|iwconfig[ \t]"#
        + #"{1,4}+\w{2,15}[ \t]{1,4}+key(?:[ \t]{1,4}+s:)?)(?:[ \t]{1,4}+|=|(?<=s:))"#
        + PlacePattern.shellWord(4),
      hit:
        "nmcli dev wifi connect {lower:6} password '«{lower:6} {lower:6}»'\nnmcli con modify x "
        + "wifi-sec.psk «{alnum:10}»\nwpa_passphrase {lower:6} «{alnum:10}»",
      miss: "nmcli dev wifi connect {lower:6} password $PSK"),
    .place(
      "nmcli_setting", "Secret among the settings that nmcli prints",
      [
        "-security.psk:", "-security.wep-key", "802-1x.password:",
        "wireguard.private-key:", "gsm.password:", "pppoe.password:", "vpn.secrets:", "gsm.pin:",
        "802-1x.private-key-password:",
      ],
      #"(?:[\w-]{0,20}security\.(?:psk|wep-key\d|leap-password)|-security\.(?:psk|wep-key\d)|802-1x\."#
        + #"(?:private-key-)?password|leap-password|wireguard\.private-key|(?:gsm|pppoe)\.p(?:assword|in)|"#
        + #"vpn\.secrets):[ \t]{1,60}+(?!--|<)"#
        + PlacePattern.line(1),
      hit: "802-11-wireless-security.psk:           «{alnum:10}»\n802-1x.password: «{alnum:9}»",
      miss: "802-11-wireless-security.psk:           <hidden>"),
    .place(
      "netsh_key_content", "Key of a wireless profile that netsh shows",
      [
        "content ", "nhalt ", "contenu de la cl", "contenido de la clave ", "contenuto chiave ",
        "sleutelinhoud ",
      ],
      #"(?i:key content|(?<=\xBC)sselinhalt|contenu de la cl\xC3\xA9|contenido de la clave|contenuto "#
        + #"chiave|sleutelinhoud|(?<=\xBA)do da chave)[ \t]{0,24}+:[ \t]{1,4}+"#
        + PlacePattern.line(1), near: 10, confidence: 0.95, hit: "    Key Content            : «{alnum:10}»",
      miss: "    Key Content            : ****"),
    .place(
      "wlan_profile_key", "Key in a Windows wireless profile", ["<keymaterial>"],
      #"(?i:<keyMaterial>)([^<\r\n]++)</"#, confidence: 0.95, hit: "<keyMaterial>«{alnum:12}»</keyMaterial>",
      miss: "<keyMaterial></keyMaterial>"),
    .place(
      "uci_wireless_key", "Key of a wireless interface in OpenWrt's configuration",
      ["n key '", ".key='"],
      #"(?:option[ \t]{1,4}+(?:key\d?|sae_password|wpa_psk_\w{1,10}|auth_secret|acct_secret|password|"#
        + #"preshared_key|private_key)[ \t]{1,4}+|(?<=[\]\w])\.key=)"#
        + PlacePattern.value(4) + PlacePattern.lineEnd,
      near: 6, confidence: 0.85,
      hit: "\toption key '«{alnum:10}»'\nwireless.@wifi-iface[0].key='«{alnum:10}»'",
      miss: "\toption key '${{{upper:4}}'"),
  ]
}
