"""What people write in chats, mails and tickets about passwords, in some twenty-five languages.

A language has nouns (what the password is for), sentences that give one away (`{x}` takes a noun) and sentences about passwords that do not.
"""

from __future__ import annotations

# language -> (nouns, telling, not telling)
LANGUAGES: dict[str, tuple[str, str, str]] = {
    "en": (
        "the wifi|the router|the printer|the db|staging|prod|the VPN|the NAS|the mailbox|the admin panel|the vault|my laptop|the shared account|the backup server|the alarm",
        "the password for {x} is ⟪l⟫|password for {x}: ⟪l⟫|{x} password = ⟪p⟫|pw for {x} is ⟪p⟫ btw|I changed the password of {x} to ⟪p⟫, tell nobody|you can log in to {x} with ⟪u⟫ and ⟪p⟫|user is ⟪u⟫, password ⟪p⟫|try ⟪p⟫ for {x}|it's ⟪p⟫ (capital first letter)|just use ⟪u⟫/⟪p⟫ on {x}|my password is ⟪w⟫|the new password ⟪p⟫ does not work on {x}|password reset to \"⟪q⟫\"|hey ⟪N⟫, creds for {x}: ⟪u⟫ ⟪p⟫|passcode: ⟪p⟫|our api key for {x} is ⟪t⟫|here is the token ⟪t⟫|secret: ⟪t⟫|the pin for {x} is ⟪c⟫|passphrase is ⟪m⟫|still the old one, ⟪p⟫|⟪p⟫ <- password for {x}|wifi: ⟪y⟫ / ⟪p⟫|login details {x}: ⟪E⟫ ⟪p⟫|Password is now ⟪p⟫.|I set it to ⟪w⟫ for now|password ⟪p⟫ user ⟪u⟫ host ⟪h⟫|can you test with ⟪u⟫:⟪p⟫?",
        "I forgot the password for {x}|please reset my password|the password for {x} expires tomorrow|never share your password|password must have 12 characters and a digit|is the password of {x} in the vault?|the token for {x} expired|who has the password for {x}?|the password is the same as for {x}|your password was changed on ⟪z⟫|we rotated the key of {x}|password manager is down|ask ⟪N⟫ for the password|the secret of good coffee is ⟪y⟫|password: see vault|password is wrong|the password is too short|use the key from {x}|your code is ⟪n⟫⟪n⟫",
    ),
    "de": (
        "das WLAN|den Router|den Drucker|die Datenbank|den Server|das VPN|das Postfach|die Alarmanlage|den Admin|Staging|das Testsystem|die Fritzbox|den Kundenzugang",
        "Das Passwort für {x} lautet ⟪p⟫, bitte nicht weitergeben|Passwort für {x}: ⟪l⟫|das Kennwort ist ⟪p⟫|Hab das Passwort auf ⟪p⟫ geändert|Login ⟪u⟫, Passwort ⟪p⟫|Zugangsdaten für {x}: ⟪u⟫ / ⟪p⟫|PW ist ⟪p⟫|mein Passwort ist ⟪w⟫|nimm ⟪p⟫ für {x}|Der Schlüssel für {x} ist ⟪t⟫|hier das Token: ⟪t⟫|neues Kennwort: ⟪l⟫|Benutzer ⟪u⟫ Kennwort ⟪p⟫|PIN für {x}: ⟪c⟫|mit ⟪u⟫ und ⟪p⟫ kommst du auf {x}",
        "Passwort für {x} vergessen|Bitte das Passwort für {x} zurücksetzen|Das Passwort muss acht Zeichen haben|Passwörter bitte nie per Mail schicken|Das Kennwort läuft in ⟪n⟫ Tagen ab|wer hat das Passwort für {x}?|das Passwort ist falsch|Passwort steht im Tresor|Ihr Passwort wurde am ⟪z⟫ geändert",
    ),
    "fr": (
        "le wifi|le routeur|la base|le serveur|le compte admin|le VPN|la boîte mail|l'imprimante|la préprod",
        "le mot de passe pour {x} est ⟪p⟫|Le mot de passe du compte ⟪u⟫ : ⟪l⟫|mdp {x} : ⟪l⟫|mdp : ⟪p⟫|identifiant ⟪u⟫, mot de passe ⟪p⟫|j'ai mis ⟪p⟫ comme mot de passe|voici le jeton ⟪t⟫|la clé API est ⟪t⟫|mon mot de passe c'est ⟪w⟫|nouveau mot de passe : ⟪p⟫|le code de {x} est ⟪c⟫|connecte-toi avec ⟪u⟫ / ⟪p⟫",
        "j'ai oublié le mot de passe pour {x}|mot de passe incorrect|le mot de passe doit contenir un chiffre|merci de réinitialiser mon mot de passe|ne partagez jamais votre mot de passe|votre mot de passe expire demain|qui a le mot de passe pour {x} ?|le jeton a expiré",
    ),
    "es": (
        "el wifi|el router|la base de datos|el servidor|la cuenta admin|la impresora|el correo|la VPN",
        "la contraseña de {x} es ⟪p⟫|contraseña: ⟪l⟫|clave de {x}: ⟪p⟫|usuario ⟪u⟫ y contraseña ⟪p⟫|mi clave es ⟪w⟫|cambié la contraseña a ⟪p⟫|la nueva contraseña es ⟪p⟫|aquí está el token ⟪t⟫|la clave de API es ⟪t⟫|entra con ⟪u⟫ / ⟪p⟫|el pin es ⟪c⟫|contraseña del servidor ⟪h⟫: ⟪p⟫",
        "olvidé la contraseña de {x}|contraseña incorrecta|la contraseña debe tener ocho caracteres|no compartas tu contraseña|restablecer contraseña|quién tiene la clave de {x}?|tu contraseña caduca mañana",
    ),
    "it": (
        "wifi|router|posta|server|stampante|database|VPN|gestionale",
        "la password di {x} è ⟪p⟫|password {x}: ⟪l⟫|utente ⟪u⟫ e password ⟪p⟫|la mia password è ⟪w⟫|ho cambiato la password in ⟪p⟫|nuova password: ⟪p⟫|ecco il token ⟪t⟫|credenziali {x}: ⟪u⟫ / ⟪p⟫|la chiave è ⟪t⟫|il pin è ⟪c⟫",
        "ho dimenticato la password di {x}|password errata|la password deve avere otto caratteri|non condividere la password|chi ha la password di {x}?|la password scade domani",
    ),
    "pt": (
        "o wifi|o roteador|o servidor|a impressora|o banco|a VPN|o e-mail",
        "a senha do wifi é ⟪p⟫ na sala ⟪n⟫|a senha de {x} é ⟪p⟫|senha: ⟪l⟫|usuário ⟪u⟫ senha ⟪p⟫|minha senha é ⟪w⟫|mudei a senha para ⟪p⟫|a palavra-passe é ⟪p⟫|nova senha: ⟪p⟫|segue o token ⟪t⟫|a chave é ⟪t⟫|login ⟪u⟫ / ⟪p⟫",
        "esqueci a senha de {x}|senha incorreta|a senha deve ter oito caracteres|não compartilhe sua senha|quem tem a senha de {x}?|sua senha expira amanhã",
    ),
    "nl": (
        "de router|het wifi|de printer|de server|de database|het netwerk|de mailbox",
        "het wachtwoord van {x} is ⟪p⟫|wachtwoord: ⟪l⟫|ww {x}: ⟪p⟫|gebruiker ⟪u⟫, wachtwoord ⟪p⟫|mijn wachtwoord is ⟪w⟫|ik heb het wachtwoord veranderd in ⟪p⟫|nieuw wachtwoord: ⟪p⟫|hier is de sleutel ⟪t⟫|inloggen met ⟪u⟫ en ⟪p⟫",
        "wachtwoord van {x} vergeten|wachtwoord onjuist|het wachtwoord moet acht tekens hebben|deel nooit je wachtwoord|wie heeft het wachtwoord van {x}?",
    ),
    "pl": (
        "routera|wifi|serwera|bazy|drukarki|poczty|panelu",
        "hasło do {x} to ⟪p⟫|hasło: ⟪l⟫|hasło do {x}: ⟪p⟫, login ⟪u⟫|moje hasło to ⟪w⟫|login ⟪u⟫ hasło ⟪p⟫|zmieniłem hasło na ⟪p⟫|nowe hasło: ⟪p⟫|oto token ⟪t⟫|klucz API to ⟪t⟫",
        "zapomniałem hasła do {x}|błędne hasło|hasło musi mieć osiem znaków|nie podawaj nikomu hasła|kto ma hasło do {x}?|hasło wygasa jutro",
    ),
    "ru": (
        "базы|сервера|вайфая|роутера|почты|админки|принтера|впн",
        "пароль от {x}: ⟪p⟫, логин ⟪u⟫|пароль: ⟪l⟫|пароль от {x} ⟪p⟫|логин ⟪u⟫ пароль ⟪p⟫|мой пароль ⟪w⟫|новый пароль ⟪p⟫|поменял пароль на ⟪p⟫|вот токен ⟪t⟫|ключ апи: ⟪t⟫|пин ⟪c⟫|заходи под ⟪u⟫ / ⟪p⟫",
        "забыл пароль от {x}|неверный пароль|пароль должен содержать восемь символов|никому не говорите пароль|у кого пароль от {x}?|срок действия пароля истекает завтра",
    ),
    "uk": (
        "бази|сервера|вайфаю|роутера|пошти",
        "пароль від {x}: ⟪p⟫|пароль: ⟪l⟫|логін ⟪u⟫, пароль ⟪p⟫|мій пароль ⟪w⟫|новий пароль ⟪p⟫|ось токен ⟪t⟫",
        "забув пароль від {x}|невірний пароль|пароль має містити вісім символів|хто знає пароль від {x}?",
    ),
    "tr": (
        "sunucunun|modemin|yazıcının|veritabanının|wifi'nin|e-postanın",
        "{x} şifresi ⟪p⟫, kullanıcı ⟪u⟫|şifre: ⟪l⟫|{x} şifresi: ⟪p⟫|kullanıcı adı ⟪u⟫ parola ⟪p⟫|parola: ⟪p⟫|şifrem ⟪w⟫|yeni şifre ⟪p⟫|anahtar ⟪t⟫",
        "{x} şifresini unuttum|şifre yanlış|şifre en az sekiz karakter olmalı|şifrenizi kimseyle paylaşmayın|{x} şifresi kimde?",
    ),
    "zh": (
        "数据库|服务器|路由器|无线|后台|邮箱|打印机",
        "{x}密码是⟪p⟫,用户名⟪u⟫|{x}密码:⟪l⟫|密码:⟪p⟫|密码 ⟪p⟫|账号⟪u⟫ 密码⟪p⟫|我的密码是⟪w⟫|新密码是 ⟪p⟫|密钥是⟪t⟫|{x}的口令为 ⟪p⟫|密码是⟪p⟫，用户名⟪u⟫|登录密码：⟪l⟫",
        "{x}密码忘了|密码错误|密码至少八位|请勿泄露密码|谁有{x}的密码?|密码明天过期|修改密码",
    ),
    "ja": (
        "サーバー|ルーター|社内Wi-Fi|データベース|管理画面|メール",
        "パスワードは ⟪p⟫ です。ユーザー名は ⟪u⟫|{x}のパスワードは⟪p⟫です|パスワード: ⟪l⟫|パスワード：⟪p⟫|PWは⟪p⟫|ID ⟪u⟫ パスワード ⟪p⟫|新しいパスワードは ⟪p⟫|トークンは ⟪t⟫ です|暗証番号は⟪c⟫|APIキー：⟪t⟫",
        "{x}のパスワードを忘れました|パスワードが違います|パスワードは8文字以上|パスワードを教えないでください|{x}のパスワードは誰が知っていますか",
    ),
    "ko": (
        "서버|공유기|와이파이|데이터베이스|관리자|프린터",
        "{x} 비밀번호는 ⟪p⟫ 입니다 (⟪u⟫)|비밀번호: ⟪l⟫|{x} 비번 ⟪p⟫|아이디 ⟪u⟫ 비밀번호 ⟪p⟫|비밀번호는 ⟪p⟫입니다|새 비밀번호 ⟪p⟫|토큰은 ⟪t⟫ 입니다",
        "{x} 비밀번호를 잊어버렸어요|비밀번호가 틀립니다|비밀번호는 8자 이상이어야 합니다|비밀번호를 공유하지 마세요|{x} 비밀번호 아는 사람?",
    ),
    "ar": (
        "الشبكة|الخادم|الراوتر|البريد|الطابعة",
        "كلمة المرور هي ⟪p⟫ للمستخدم ⟪u⟫|كلمة مرور {x}: ⟪p⟫|كلمة السر: ⟪l⟫|الباسورد ⟪p⟫|المستخدم ⟪u⟫ وكلمة المرور ⟪p⟫|كلمة المرور الجديدة ⟪p⟫|المفتاح هو ⟪t⟫",
        "نسيت كلمة المرور|كلمة المرور غير صحيحة|يجب أن تتكون كلمة المرور من 8 أحرف|لا تشارك كلمة المرور مع أحد",
    ),
    "he": ("השרת|הראוטר|המייל", "הסיסמה של {x} היא ⟪p⟫|סיסמה: ⟪l⟫|משתמש ⟪u⟫ סיסמה ⟪p⟫|הטוקן הוא ⟪t⟫", "שכחתי את הסיסמה|סיסמה שגויה|הסיסמה חייבת להכיל 8 תווים"),
    "fa": ("سرور|مودم|ایمیل", "رمز {x} ⟪p⟫ است|رمز عبور: ⟪l⟫|نام کاربری ⟪u⟫ رمز ⟪p⟫|پسورد ⟪p⟫", "رمز عبور را فراموش کردم|رمز عبور اشتباه است|رمز باید هشت نویسه باشد"),
    "hi": ("सर्वर|राउटर|वाईफाई", "{x} का पासवर्ड ⟪p⟫ है|पासवर्ड: ⟪l⟫|यूज़र ⟪u⟫ पासवर्ड ⟪p⟫|नया पासवर्ड ⟪p⟫", "पासवर्ड भूल गया|पासवर्ड गलत है|पासवर्ड किसी को न बताएं"),
    "th": ("ไวไฟ|เซิร์ฟเวอร์|เราเตอร์", "รหัสผ่าน{x}คือ ⟪p⟫|รหัสผ่าน: ⟪l⟫|ผู้ใช้ ⟪u⟫ รหัสผ่าน ⟪p⟫|พาส ⟪p⟫", "ลืมรหัสผ่าน|รหัสผ่านไม่ถูกต้อง|รหัสผ่านต้องมีอย่างน้อย 8 ตัวอักษร"),
    "vi": ("wifi|máy chủ|modem|máy in", "mật khẩu {x} là ⟪p⟫|mật khẩu: ⟪l⟫|tài khoản ⟪u⟫ mật khẩu ⟪p⟫|mk ⟪p⟫|mật khẩu mới là ⟪p⟫|token là ⟪t⟫", "quên mật khẩu {x}|mật khẩu không đúng|mật khẩu phải có ít nhất 8 ký tự|không chia sẻ mật khẩu"),
    "id": ("wifi|server|router|email", "kata sandi {x} adalah ⟪p⟫|password {x} ⟪p⟫|sandi: ⟪l⟫|user ⟪u⟫ sandi ⟪p⟫|sandinya ⟪p⟫", "lupa kata sandi {x}|kata sandi salah|kata sandi minimal 8 karakter"),
    "cs": ("routeru|serveru|wifi|databáze|tiskárny", "heslo k {x} je ⟪p⟫|heslo: ⟪l⟫|uživatel ⟪u⟫, heslo ⟪p⟫|moje heslo je ⟪w⟫|nové heslo ⟪p⟫|klíč je ⟪t⟫", "zapomněl jsem heslo k {x}|špatné heslo|heslo musí mít osm znaků|heslo nikomu neříkejte"),
    "sv": ("routern|servern|skrivaren|databasen|wifi", "lösenordet till {x} är ⟪p⟫|lösenord: ⟪l⟫|användare ⟪u⟫ och lösenord ⟪p⟫|mitt lösenord är ⟪w⟫|nytt lösenord: ⟪p⟫|nyckeln är ⟪t⟫", "jag har glömt lösenordet till {x}|fel lösenord|lösenordet måste ha åtta tecken|dela aldrig ditt lösenord"),
    "da": ("routeren|serveren|wifi|printeren", "adgangskoden til {x} er ⟪p⟫|adgangskode: ⟪l⟫|bruger ⟪u⟫, kode ⟪p⟫|koden er ⟪p⟫|nyt password: ⟪p⟫", "jeg har glemt adgangskoden til {x}|forkert adgangskode|adgangskoden skal have otte tegn"),
    "no": ("ruteren|serveren|wifi|skriveren", "passordet til {x} er ⟪p⟫|passord: ⟪l⟫|bruker ⟪u⟫ og passord ⟪p⟫|nytt passord: ⟪p⟫", "jeg har glemt passordet til {x}|feil passord|passordet må ha åtte tegn"),
    "fi": ("reitittimen|palvelimen|wifin|tulostimen|tietokannan", "{x} salasana on ⟪p⟫|salasana: ⟪l⟫|tunnus ⟪u⟫, salasana ⟪p⟫|uusi salasana on ⟪p⟫|avain on ⟪t⟫", "unohdin {x} salasanan|väärä salasana|salasanassa pitää olla kahdeksan merkkiä"),
    "hu": ("a router|a szerver|a wifi|a nyomtató", "{x} jelszava ⟪p⟫|jelszó: ⟪l⟫|felhasználó ⟪u⟫, jelszó ⟪p⟫|az új jelszó ⟪p⟫|a kulcs ⟪t⟫", "elfelejtettem a jelszót|hibás jelszó|a jelszónak nyolc karakterből kell állnia"),
    "ro": ("routerul|serverul|wifi|imprimanta", "parola pentru {x} este ⟪p⟫|parola: ⟪l⟫|utilizator ⟪u⟫, parola ⟪p⟫|parola nouă este ⟪p⟫|cheia este ⟪t⟫", "am uitat parola pentru {x}|parolă greșită|parola trebuie să aibă opt caractere"),
    "el": ("του ρούτερ|του σέρβερ|του wifi", "ο κωδικός {x} είναι ⟪p⟫|κωδικός: ⟪l⟫|χρήστης ⟪u⟫, κωδικός ⟪p⟫|νέος κωδικός ⟪p⟫", "ξέχασα τον κωδικό {x}|λάθος κωδικός|ο κωδικός πρέπει να έχει οκτώ χαρακτήρες"),
    "bg": ("рутера|сървъра|пощата", "паролата за {x} е ⟪p⟫|парола: ⟪l⟫|потребител ⟪u⟫, парола ⟪p⟫|новата парола е ⟪p⟫", "забравих паролата за {x}|грешна парола|паролата трябва да е поне осем знака"),
    "hr": ("router|server|wifi|pisač", "lozinka za {x} je ⟪p⟫|lozinka: ⟪l⟫|korisnik ⟪u⟫, lozinka ⟪p⟫|šifra je ⟪p⟫|geslo za {x} je ⟪p⟫", "zaboravio sam lozinku za {x}|pogrešna lozinka|lozinka mora imati osam znakova"),
    "ca": ("el wifi|el servidor|la impressora", "la contrasenya de {x} és ⟪p⟫|contrasenya: ⟪l⟫|usuari ⟪u⟫, contrasenya ⟪p⟫", "he oblidat la contrasenya de {x}|contrasenya incorrecta"),
    "et": ("ruuteri|serveri|wifi", "{x} parool on ⟪p⟫|parool: ⟪l⟫|kasutaja ⟪u⟫, parool ⟪p⟫", "unustasin {x} parooli|vale parool|parool peab olema vähemalt kaheksa märki"),
    "lt": ("maršrutizatoriaus|serverio|wifi", "{x} slaptažodis yra ⟪p⟫|slaptažodis: ⟪l⟫|vartotojas ⟪u⟫, slaptažodis ⟪p⟫", "pamiršau {x} slaptažodį|neteisingas slaptažodis"),
}
