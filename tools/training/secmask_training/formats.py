"""The line templates of each language and file format.

`{n}` is the name, `{v}` the value, `{u}` a user or service name, `{h}` a host. Templates in `quoted` keep any value; those in
`bare` only values without white space, quotes, commas and comment signs.
"""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Format:
    styles: tuple[str, ...]
    quoted: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


_CODE_CALLS = (
    'login("{u}", "{v}")',
    'connect(host="{h}", user="{u}", {n}="{v}")',
    '.set("{n}", "{v}")',
    'client = Client("{v}")',
    'assert {n} == "{v}"',
    'Client.new("{u}", "{v}")',
    'expect({n}).to eq("{v}")',
    'mock({n}: "{v}", name: "{u}")',
    'auth = ("{u}", "{v}")',
)

FORMATS: dict[str, Format] = {
    "py": Format(
        ("snake", "snake", "shout", "flat"),
        (
            '{n} = "{v}"',
            "{n} = '{v}'",
            '{n}="{v}",',
            "'{n}': '{v}',",
            '"{n}": "{v}",',
            '{n}: str = "{v}"',
            "os.environ['{n}'] = '{v}'",
            'self.{n} = "{v}"',
            'parser.add_argument("--{n}", default="{v}")',
            'if {n} == "{v}":',
            'headers = {{"Authorization": "Bearer {v}"}}',
            'requests.get("https://{h}/v1", auth=("{u}", "{v}"))',
            '    def setUp(self): self.{n} = b"{v}"',
            'def {n}(): return "{v}"',
            "{n} = getenv('{n}', '{v}')",
        )
        + _CODE_CALLS,
        ("{n} = {v}", "{n}={v},", "# {n}: {v}"),
    ),
    "js": Format(
        ("camel", "camel", "shout", "snake"),
        (
            "const {n} = '{v}';",
            'const {n} = "{v}";',
            "{n}: '{v}',",
            '"{n}": "{v}",',
            "let {n} = `{v}`;",
            "process.env.{n} = '{v}';",
            "  {n}: process.env.{n} || '{v}',",
            "headers: {{ 'X-Api-Key': '{v}' }},",
            "headers: {{ Authorization: `Bearer {v}` }},",
            "new Client({{ {n}: '{v}' }})",
            "auth: {{ user: '{u}', pass: '{v}' }},",
            "await page.fill('#{n}', '{v}');",
            "if (req.body.{n} === '{v}') {{",
            "export const {n}: string = '{v}';",
        ),
        ("{n}: {v},", "const {n} = {v};", "// {n}={v}"),
    ),
    "java": Format(
        ("camel", "shout", "camel"),
        (
            'private static final String {n} = "{v}";',
            'String {n} = "{v}";',
            'props.put("{n}", "{v}");',
            '.{n}("{v}")',
            'config.set{n}("{v}");',
            '@Value("${{{n}:{v}}}")',
            'DriverManager.getConnection(url, "{u}", "{v}");',
            'assertThat({n}).isEqualTo("{v}");',
            'new UsernamePasswordToken("{u}", "{v}")',
            'val {n} = "{v}"',
        ),
        ("String {n} = {v};", "// {n}: {v}"),
    ),
    "go": Format(
        ("camel", "pascal", "shout"),
        (
            '{n} := "{v}"',
            '{n}: "{v}",',
            'const {n} = "{v}"',
            "{n} = `{v}`",
            'os.Setenv("{n}", "{v}")',
            'req.Header.Set("X-Auth-Token", "{v}")',
            'req.SetBasicAuth("{u}", "{v}")',
            'flag.String("{n}", "{v}", "usage")',
            'want := &Config{{{n}: String("{v}")}}',
        ),
        ("{n}: {v},", "{n} := {v}"),
    ),
    "c": Format(
        ("snake", "shout", "camel"),
        (
            '#define {n} "{v}"',
            'static const char *{n} = "{v}";',
            'char {n}[] = "{v}";',
            '.{n} = "{v}",',
            'strcpy({n}, "{v}");',
            'public const string {n} = "{v}";',
            'let {n}: &str = "{v}";',
            'let {n} = "{v}"',
        ),
        ("{n} = {v};", "/* {n}: {v} */", "#define {n} {v}"),
    ),
    "rb": Format(
        ("snake", "snake", "shout"),
        (
            "{n} = '{v}'",
            "{n}: '{v}',",
            ":{n} => '{v}',",
            "ENV['{n}'] = '{v}'",
            "fill_in '{n}', with: '{v}'",
            "let(:{n}) {{ '{v}' }}",
            "config.{n} = '{v}'",
            "user = User.create(email: '{u}@{h}', {n}: '{v}')",
            "set :{n}, '{v}'",
        ),
        ("{n}: {v},", "{n} = {v}", "# {n} {v}"),
    ),
    "php": Format(
        ("snake", "camel", "shout"),
        (
            "'{n}' => '{v}',",
            "${n} = '{v}';",
            "define('{n}', '{v}');",
            "'{n}' => env('{n}', '{v}'),",
            "putenv('{n}={v}');",
            "$pdo = new PDO($dsn, '{u}', '{v}');",
            "mysqli_connect('{h}', '{u}', '{v}');",
        ),
        ("'{n}' => {v},", "${n} = {v};"),
    ),
    "json": Format(
        ("camel", "snake", "shout", "kebab", "pascal"),
        (
            '"{n}": "{v}",',
            '"{n}":"{v}",',
            '{{"name": "{n}", "value": "{v}"}},',
            '"env": {{"{n}": "{v}"}},',
            '"{n}" : "{v}"',
            '{{"user":"{u}","{n}":"{v}","host":"{h}"}}',
            '"credentials": {{ "id": "{u}", "{n}": "{v}" }},',
        ),
    ),
    "yaml": Format(
        ("snake", "camel", "shout", "kebab", "snake"),
        (
            '{n}: "{v}"',
            "{n}: '{v}'",
            '- name: {n}\n  value: "{v}"',
            '- "{n}={v}"',
            "{n}: >-\n  {v}",
            "{n}: |\n  {v}",
            '{{name: {u}, {n}: "{v}"}}',
        ),
        (
            "{n}: {v}",
            "- {n}={v}",
            "- name: {n}\n  value: {v}",
            "{n}: {v}  # rotate",
            "{u}:\n  {n}: {v}",
            "# {n}: {v}",
            "- {v}",
            "args: ['--{n}={v}']",
        ),
    ),
    "ini": Format(
        ("snake", "dotted", "kebab", "flat", "shout"),
        ('{n} = "{v}"', '{n}="{v}"'),
        ("{n}={v}", "{n} = {v}", "{n}: {v}", "#{n}={v}", "; {n} = {v}", "{u}.{n}={v}", "[{u}]\n{n}={v}"),
    ),
    "env": Format(
        ("shout", "shout", "shout", "snake"),
        ('{n}="{v}"', "{n}='{v}'", 'export {n}="{v}"', "export {n}='{v}'"),
        ("{n}={v}", "export {n}={v}", "{n}={v}", "# {n}={v}", "set {n}={v}", "ENV {n}={v}", "ENV {n} {v}", "ARG {n}={v}"),
    ),
    "toml": Format(("snake", "kebab"), ('{n} = "{v}"', "{n} = '{v}'", '[{u}]\n{n} = "{v}"', '{u} = {{ user = "{u}", {n} = "{v}" }}')),
    "tf": Format(
        ("snake",),
        (
            '{n} = "{v}"',
            '  {n}    = "{v}"',
            'variable "{n}" {{\n  default = "{v}"\n}}',
            'resource "aws_db_instance" "{u}" {{\n  username = "{u}"\n  {n} = "{v}"\n}}',
        ),
        ("{n} = {v}",),
    ),
    "xml": Format(
        ("camel", "dotted", "kebab", "pascal", "snake"),
        (
            "<{n}>{v}</{n}>",
            '<property name="{n}" value="{v}"/>',
            '<add key="{n}" value="{v}" />',
            '<string name="{n}">{v}</string>',
            '<entry key="{n}">{v}</entry>',
            "<key>{n}</key>\n<string>{v}</string>",
            '<user name="{u}" {n}="{v}" roles="admin"/>',
            "<server><id>{u}</id><{n}>{v}</{n}></server>",
        ),
    ),
    "html": Format(
        ("camel", "kebab", "snake"),
        (
            '<input type="hidden" name="{n}" value="{v}">',
            '<meta name="{n}" content="{v}">',
            '<div data-{n}="{v}"></div>',
            "<td>{n}</td><td>{v}</td>",
            "<code>{n}={v}</code>",
            "<script>var {n} = '{v}';</script>",
            "<p>{n}: <b>{v}</b></p>",
            "<pre>{n} = &quot;{v}&quot;</pre>",
        ),
    ),
    "sh": Format(
        ("shout", "snake", "kebab"),
        (
            '{n}="{v}"',
            "export {n}='{v}'",
            'curl -H "Authorization: Bearer {v}" https://{h}/api',
            "curl -u '{u}:{v}' https://{h}/",
            'docker run -e {n}="{v}" {u}/app',
            "mysql -u{u} -p'{v}' -h {h}",
            'curl -d \'{{"{n}": "{v}"}}\' https://{h}/login',
            "sshpass -p '{v}' ssh {u}@{h}",
            "kubectl create secret generic {u} --from-literal={n}='{v}'",
            'echo "{v}" | docker login -u {u} --password-stdin',
            "aws configure set {n} '{v}'",
        ),
        (
            "{n}={v}",
            "export {n}={v}",
            "$ {u} login --{n} {v}",
            "--{n}={v} \\",
            "mysql -u {u} -p{v} {u}db",
            "PGPASSWORD={v} psql -h {h} -U {u}",
            "curl -u {u}:{v} https://{h}/v2",
            "redis-cli -h {h} -a {v} ping",
            "{n}={v} ./run.sh",
            "wget --http-user={u} --http-password={v} https://{h}/",
            "helm install {u} --set auth.{n}={v}",
            "net use \\\\{h}\\share {v} /user:{u}",
            "$ echo {v} > ~/.{n}",
            "# {n}: {v}",
            "docker run -e {n}={v} -d {u}:latest",
            "openssl enc -aes-256-cbc -k {v} -in {u}.tar",
        ),
    ),
    "sql": Format(
        ("snake",),
        (
            "CREATE USER {u} WITH PASSWORD '{v}';",
            "CREATE USER '{u}'@'%' IDENTIFIED BY '{v}';",
            "ALTER ROLE {u} LOGIN PASSWORD '{v}';",
            "INSERT INTO users (name, {n}) VALUES ('{u}', '{v}');",
            "SET PASSWORD FOR '{u}' = PASSWORD('{v}');",
            "UPDATE accounts SET {n} = '{v}' WHERE id = 7;",
            "SELECT * FROM t WHERE {n} = '{v}';",
            "GRANT ALL ON *.* TO {u}@'{h}' IDENTIFIED BY \"{v}\";",
        ),
    ),
    "md": Format(
        ("snake", "title", "camel", "shout"),
        (
            "- {n}: `{v}`",
            "`{n}={v}`",
            "The {n} is `{v}`.",
            "| {n} | `{v}` |",
            '    {n} = "{v}"',
            "* **{n}**: {v}",
            "Use `{v}` as {n}.",
            'Set `{n}` to "{v}".',
            "> {n}: {v}",
        ),
        ("| {n} | {v} |", "{n}: {v}", "- {n} - {v}"),
    ),
    "log": Format(
        ("snake", "camel", "title"),
        (
            'level=info msg="auth" {n}="{v}" user={u}',
            "DEBUG config loaded: {{'{n}': '{v}'}}",
            'WARN request failed body={{"{n}":"{v}"}}',
            "ERROR {u}: cannot log in with {n} '{v}'",
        ),
        (
            "INFO {u} {n}={v} host={h}",
            'GET /callback?{n}={v}&state=1 HTTP/1.1" 200',
            "DEBUG > Authorization: Bearer {v}",
            "TRACE {n}: {v}",
            "[{u}] using {n} {v}",
            "> X-Auth-Token: {v}",
            "Set-Cookie: {n}={v}; Path=/; HttpOnly",
            "POST https://{h}/login?user={u}&{n}={v}",
            "connecting to {h} as {u} with {n} {v}",
            "+ export {n}={v}",
            "Cookie: lang=en; {n}={v}",
        ),
    ),
}
FORMATS["text"] = FORMATS["md"]
FORMATS["css"] = FORMATS["html"]
