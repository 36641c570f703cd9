/// Text of the kinds that people mask, for comparing two versions of a model. Nothing in it is secret.
enum SampleText {
  static let all: [[UInt8]] = [
    """
    import os

    def connect(host, port=5432, user="shop", timeout=30):
        password = os.environ["DB_PASSWORD"]
        return Connection(f"postgres://{user}@{host}:{port}/orders", password, timeout=timeout)
    """,
    """
    2031-04-17T09:31:02.118Z INFO  [http-nio-8080-exec-4] c.e.shop.OrderService - order 48213 paid in 212 ms
    2031-04-17T09:31:02.409Z WARN  [scheduler-1] c.e.shop.Retry - attempt 3 of 5 failed: connection reset by peer
    2031-04-17T09:31:05.002Z ERROR [http-nio-8080-exec-9] c.e.shop.Login - bad password for user "anna" from 10.0.3.17
    """,
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      labels: {app: web, tier: front}
    spec:
      replicas: 3
      template:
        spec:
          containers:
            - name: web
              image: registry.example.com/web:1.14.2
              env:
                - name: API_TOKEN
                  valueFrom: {secretKeyRef: {name: web, key: token}}
    """,
    """
    {"name": "left-pad", "version": "1.3.0", "scripts": {"test": "node test.js"}, "license": "MIT",
     "repository": {"type": "git", "url": "https://git.example.com/left-pad.git"}, "keywords": ["string", "pad"]}
    """,
    """
    Hi Tom, the staging box is up again. I reset the account you asked for; the new passphrase is in the vault \
    under "staging/backup". Please change it after the first login, and tell Maria that the old key no longer works.
    """,
    """
    static int parse_header(const uint8_t *data, size_t size, struct header *out) {
        if (size < 16 || memcmp(data, "RIFF", 4) != 0) return -EINVAL;
        out->length = read_le32(data + 4);
        return out->length > size ? -ERANGE : 0;
    }
    """,
    """
    Übersicht der Zugänge (Stand März): Die Kennwörter liegen im Tresor. 管理者のパスワードは毎月変更してください。 \
    Пароль нельзя отправлять по почте. Le mot de passe doit contenir au moins douze caractères.
    """,
    """
    diff --git a/config/app.ini b/config/app.ini
    index 3f1c2aa..9b0e7d4 100644
    --- a/config/app.ini
    +++ b/config/app.ini
    @@ -4,7 +4,7 @@
     [database]
     host = db.internal
    -pool = 5
    +pool = 20
     user = shop
    """,
  ].map { Array($0.utf8) }
}
