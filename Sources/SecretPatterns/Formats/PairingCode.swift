/// Codes and keys that let a device into a network or a home: Zigbee, Z-Wave, Matter, HomeKit, Bluetooth, SIM cards.
enum PairingCodeRules {
  static let all: [Rule] = [
    .place(
      "zwave_network_key", "Network key of Z-Wave", ["s0_legacy", "s2_unauth", "s2_authent", "s2_access"],
      #"(?i:s0_legacy|s2_(?:unauthenticated|authenticated|accesscontrol|access_control))["']?[ ]{0,2}+[:=][ ]{0,2}+["']?([0-9A-Fa-f]{32})(?![0-9A-Za-z])"#,
      confidence: 0.9, hit: "  S2_Unauthenticated: \"«{HEX:32}»\"", miss: "  S2_Unauthenticated: \"{HEX:9}\""),
    .place(
      "zigbee_install_code", "Install code of a Zigbee device",
      ["install code", "install_code", "installcode"],
      #"(?i:install[ _]?code)["']?(?:[ ](?:is|for[ ]\S{1,40}))?[ ]{0,2}+[:=]?[ ]{1,2}+["']?((?:[0-9A-Fa-f]{4}[ -]?){8}[0-9A-Fa-f]{4})(?![0-9A-Za-z])"#,
      confidence: 0.85, hit: "permit join with install code: «{HEX:36}»",
      miss: "permit join with install code: {HEX:12}"),
    .place(
      "matter_setup_code", "Setup code of a Matter or HomeKit accessory",
      ["pincode", "pin code", "pairing code", "setup code", "setup_code", "pairing_code", "pairing: "],
      #"(?i:(?:setup|manual|homekit)?[ _-]?(?:pin|pairing|setup)[ _-]?code)(?:[ ](?:for|to|of|is)[ ]?[\w -]{0,30}?)?["']?[ ]{0,2}+[:=][ ]{0,2}+["']?"#
        + #"(\d{3}-\d{2}-\d{3}|\d{8}|\d{11}|\d{4}-\d{3}-\d{4})(?![\w.-]*\w)"#,
      near: 14, confidence: 0.75,
      hit:
        "SetupPINCode: «{digit:8}», manual pairing code: «{digit:11}»\nSetup code for pairing: «{digit:3}-{digit:2}-{digit:3}»",
      miss: "pairing code: {digit:3}"),
    .place(
      "bluetooth_passkey", "Passkey that two Bluetooth devices agree on", ["passkey", "pass key"],
      #"(?i:pass[ ]?key)(?:[ ](?i:for|of|to|is|entry|displayed)[^\r\n:=]{0,40}?)?[ ]{0,2}+[:=][ ]{0,2}+(\d{6})(?![\w.-]*\w)"#,
      confidence: 0.75, hit: "[Bluetooth] Passkey for pairing with Scale: «{digit:6}»",
      miss: "Passkey for pairing: {digit:2}"),
    .place(
      "modem_command_secret", "PIN or password in a command to a modem", ["at+c", "at+q"],
      #"AT\+(?:CPIN=|C(?:LCK|PWD)="[A-Z]{2}",(?:\d,)?|CGAUTH=\d{1,2},\d(?:,"[^"\r\n]{0,60}")?,|CWJAP(?:_CUR|_DEF)?="[^"\r\n]{0,40}",|CWSAP(?:_CUR|_DEF)?="[^"\r\n]{0,40}",|"#
        + #"QICSGP=\d,\d,"[^"\r\n]{0,60}","[^"\r\n]{0,60}",|CMQTTCONNECT=[^"\r\n]{0,10}"[^"\r\n]{1,80}",[^"\r\n]{0,12},"[^"\r\n]{1,40}",)"([^"\r\n]{4,80})""#,
      confidence: 0.85, hit: "AT+CPIN=\"«{digit:4}»\"\nAT+CWJAP=\"{lower:5}\",\"«{alnum:9}»\"",
      miss: "AT+CPIN?\nAT+CGATT=\"{digit:4}\""),
    .place(
      "tasmota_access_point", "Password of a wireless network that firmware joins", ["connecting to ap"],
      #"(?i:connecting to ap)\d?[ ][^\r\n(]{1,40}[ ]\(("# + PlacePattern.literal
        + #"[^\r\n]{4,64})\)(?=[ ]in mode)"#,
      hit: "WIF: Connecting to AP2 {lower:6} («{alnum:9}») in mode 11N",
      miss: "WIF: Connecting to AP2 {lower:6} in mode 11N"),
    .place(
      "key_hexdump", "Key or pass phrase in a dump of wpa_supplicant",
      ["hexdump(len=", "hexdump_key(len=", "hexdump_ascii_key(len="],
      #"(?i:psk|pmk|ptk|kck|kek|tk|gtk|passphrase|password|msk|emsk|identity key)[^\r\n:]{0,40}?hexdump(?:_ascii)?(?:_key)?\(len=\d{1,4}\):[ ]((?:[0-9A-Fa-f]{2}[ ]?){8,256})"#,
      near: 60, confidence: 0.85, hit: "WPA: PSK from passphrase - hexdump(len=32): «{HEX:32}»",
      miss: "RX EAPOL - hexdump(len=32): {HEX:32}"),
    .place(
      "hue_application_key", "Key that a Hue bridge gives an application",
      [.exact("\"success\":{\"username\":\"")],
      #""success":\{"username":"([A-Za-z0-9_-]{32,48})""#, confidence: 0.9,
      hit: "[{{\"success\":{{\"username\":\"«{base64url:40}»\"}}]",
      miss: "[{{\"success\":{{\"username\":\"{lower:9}\"}}]"),
    .placeItems(
      "hue_client_key", "Key of an application and of its stream at a Hue bridge", ["\"clientkey\""],
      block:
        #""username"[ ]{0,2}+:[ ]{0,2}+"[A-Za-z0-9_-]{20,48}",\s{0,20}+"clientkey"[ ]{0,2}+:[ ]{0,2}+"[0-9A-F]{32}""#,
      items: #":[ ]{0,2}+"([A-Za-z0-9_-]{20,48})""#, near: 90, confidence: 0.9,
      hit: "{{\"username\": \"«{base64url:40}»\", \"clientkey\": \"«{HEX:32}»\"}",
      miss: "{{\"username\": \"{lower:9}\", \"clientkey\": null}"),
    .place(
      "digest_password_hash", "What digest authentication makes of user, realm and password", ["ha1"],
      #"(?i:\bha1)["']?[ ]{0,2}+[:=][ ]{0,2}+(?:(?i:md5|sha256)\([^()\r\n]{1,200}\)[ ]?=[ ]?)?["']?([0-9a-f]{64}|[0-9a-f]{32})(?![0-9A-Za-z])"#,
      confidence: 0.85, hit: "{{\"ha1\":\"«{hex:64}»\"}", miss: "{{\"ha1\":\"{hex:9}\"}"),
    .place(
      "digest_password", "Password in the text that digest authentication hashes", ["= md5(", "=md5("],
      #"=[ ]?(?i:md5)\([ ]?["']?[^\s:()"']{1,60}:[^:()"'\r\n]{1,60}:("# + PlacePattern.literal
        + #"[^\s()"'+]{5,80})["']?[ ]?\)"#,
      confidence: 0.75, check: { $0.secret.contains(where: \.isASCIIDigit) ? $1 : nil },
      hit: "HA1 = MD5({lower:4}:realm:«{alnum:9}7»)", miss: "HA1 = MD5(username:realm:password)"),
    .place(
      "sketch_wifi_password", "Password of a wireless network in the program of a microcontroller",
      [
        "wifi.begin(", "wlan.connect(", "sta.connect(", "sta_if.connect(", "wifi.softap(", ".addap(",
        "wifi.connect(",
      ],
      #"[\w.]{0,12}\.?(?i:begin|connect|softAP|addAP)\(\s{0,4}+(?:'[^'\r\n]{1,40}'|"[^"\r\n]{1,40}"|\w{1,24})\s{0,2}+,\s{0,4}+(?|"#
        + PlacePattern.quoted(8) + ")",
      confidence: 0.85,
      hit:
        "WiFi.begin(\"{lower:5}\", \"«{alnum:5};{alnum:4}7»\");\nwlan.connect('{lower:5}', '«{alnum:9}7»')",
      miss: "WiFi.begin(ssid, password);"),
    .place(
      "eap_user_password", "Password of a user in hostapd's list for EAP",
      ["mschapv2", "ttls-pap", "eap-gtc", "-chap"],
      #"(?:TTLS-MSCHAPV2|TTLS-PAP|TTLS-CHAP|MSCHAPV2|GTC|MD5|PEAP|-PAP|-CHAP)[ \t]{1,12}+"("#
        + PlacePattern.literal
        + #"[^"\r\n]{4,80})"(?=[ \t]{0,8}+(?:\[2\]|\r?\n|\z))"#,
      near: 12, confidence: 0.9, hit: "\"{lower:4}\"\tTTLS-MSCHAPV2\t\"«{alnum:9}7»\"\t[2]",
      miss: "\"{lower:4}\"\tMSCHAPV2\t[2]"),
    .place(
      "key_component", "Component of a key of a payment terminal or a security module",
      ["component 1", "component 2", "component 3", "component:", "component="],
      #"(?i:(?:zmk|tmk|lmk|zpk|tpk|bdk|kek|key)[ _-]component)[ ]?\d?[ ]?(?:of \d)?[ ]?[:=][ ]{0,2}+((?:[0-9A-F]{4}[ ]?){7,11}[0-9A-F]{4})(?![0-9A-Za-z])"#,
      near: 4, confidence: 0.9, hit: "ZMK component 1: «{HEX:32}» KCV {HEX:6}", miss: "component 1: {HEX:6}"),
    .place(
      "unity_serial", "Serial or licence key of a program, in groups",
      [
        "_serial", "license_key", "license key", "licence key", "product key", "product_key",
        "activation key", "activation_key", "activation code",
      ],
      #"(?i:unity_serial|licen[cs]e[_ ]key|product[_ ]key|activation[_ ](?:key|code))["']?[ ]{0,2}+[:=][ ]{0,2}+["']?((?=[A-Z-]{0,36}\d)(?:[A-Z0-9]{1,2}-)?(?:[A-Z0-9]{4,8}-){3,7}[A-Z0-9]{4,8})(?![A-Za-z0-9-])"#,
      near: 8, confidence: 0.85,
      hit:
        "UNITY_SERIAL=«{upper:2}-{upperalnum:3}7-{upperalnum:4}-{upperalnum:4}-{upperalnum:4}-{upperalnum:4}»",
      miss: "UNITY_SERIAL={upper:2}-{upper:4}"),
  ]
}
