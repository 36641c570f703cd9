"""Documents full of look-alikes and free of secrets: lock files, hash lists, git output, certificates, translations, minified code."""

from __future__ import annotations

import json

from . import values_benign as benign
from . import values_lookalikes as lookalikes
from .alphabets import ALNUM, DIGITS, LOWER, Rng, b64, b64url, hexes, pick, uuid
from .carriers import host, user
from .values_keys import public_block, ssh_public
from .values_passwords import Words


def _package(rng: Rng, words: Words) -> str:
    return rng.choice(("", "", "@" + words.one(rng) + "/", "lib", "py")) + "-".join(words.one(rng) for _ in range(rng.randint(1, 2)))


def _version(rng: Rng) -> str:
    return ".".join(str(rng.randint(0, 30)) for _ in range(3))


def package_lock(rng: Rng, words: Words, rows: int) -> str:
    out = []
    for _ in range(max(1, rows // 6)):
        name, version = _package(rng, words), _version(rng)
        out.append(
            f'    "node_modules/{name}": {{\n      "version": "{version}",\n      "resolved": "https://registry.npmjs.org/{name}/-/{name.split("/")[-1]}-{version}.tgz",\n'
            f'      "integrity": "sha512-{b64(rng, 64)}",\n      "dev": true,\n      "engines": {{ "node": ">={rng.randint(4, 20)}" }}\n    }},'
        )
    return "\n".join(out)


def yarn_lock(rng: Rng, words: Words, rows: int) -> str:
    out = []
    for _ in range(max(1, rows // 4)):
        name, version = _package(rng, words), _version(rng)
        out.append(
            f'"{name}@^{version}":\n  version "{version}"\n  resolved "https://registry.yarnpkg.com/{name}/-/{name}-{version}.tgz#{hexes(rng, 40)}"\n  integrity {rng.choice(("sha1-" + b64(rng, 20), "sha512-" + b64(rng, 64)))}\n'
        )
    return "\n".join(out)


def cargo_lock(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(
        f'[[package]]\nname = "{_package(rng, words)}"\nversion = "{_version(rng)}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "{hexes(rng, 64)}"\n'
        for _ in range(max(1, rows // 5))
    )


def poetry_lock(rng: Rng, words: Words, rows: int) -> str:
    return (
        "files = [\n"
        + "\n".join(
            f'    {{file = "{_package(rng, words)}-{_version(rng)}-py3-none-any.whl", hash = "sha256:{hexes(rng, 64)}"}},'
            for _ in range(rows)
        )
        + "\n]"
    )


def pip_hashes(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(
        f"{_package(rng, words)}=={_version(rng)} \\\n    --hash=sha256:{hexes(rng, 64)} \\\n    --hash=sha256:{hexes(rng, 64)}"
        for _ in range(max(1, rows // 3))
    )


def go_sum(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(
        f"{rng.choice(('github.com', 'golang.org', 'k8s.io', 'go.uber.org'))}/{words.one(rng)}/{words.one(rng)} v{_version(rng)}{rng.choice(('', '/go.mod', f'-2021{pick(rng, DIGITS, 10)}-{hexes(rng, 12)}'))} h1:{b64(rng, 32)}"
        for _ in range(rows)
    )


def record(rng: Rng, words: Words, rows: int) -> str:
    top = words.one(rng)
    return "\n".join(
        f"{top}/{words.one(rng)}{rng.choice(('.py', '/__init__.py', '.pyi', '.json', '.so', '.dist-info/METADATA', '.pem', '_token.py'))},sha256={b64url(rng, 32)},{rng.randint(0, 99999)}"
        for _ in range(rows)
    )


def hash_list(rng: Rng, words: Words, rows: int) -> str:
    size = rng.choice((32, 40, 64, 128))
    return "\n".join(
        f"{hexes(rng, size)}{rng.choice(('  ', ' *'))}{rng.choice(('usr/share/doc/', './', 'dist/', ''))}{words.one(rng)}/{words.one(rng)}.{rng.choice(('gz', 'tar.xz', 'deb', 'html', 'iso', 'key', 'pem'))}"
        for _ in range(rows)
    )


def git_log(rng: Rng, words: Words, rows: int) -> str:
    def text():
        return " ".join(words.one(rng) for _ in range(rng.randint(2, 7)))

    if rng.random() < 0.4:
        return "\n".join(f"{hexes(rng, rng.choice((7, 8, 10)))} {text()}" for _ in range(rows))
    if rng.random() < 0.4:
        return "\n".join(
            f"{rng.choice(('100644 blob', '040000 tree', '160000 commit', '100755 blob'))} {hexes(rng, 40)}\t{words.one(rng)}/{words.one(rng)}.py"
            for _ in range(rows)
        )
    return "\n".join(
        f"commit {hexes(rng, 40)}\nAuthor: {words.one(rng).title()} <{user(rng)}@{host(rng)}>\nDate:   Mon Jun {rng.randint(1, 28)} 12:{rng.randint(10, 59)}:07 2023 +0200\n\n    {text()}\n"
        for _ in range(max(1, rows // 5))
    )


def public_keys(rng: Rng, words: Words, rows: int) -> str:
    roll = rng.random()
    if roll < 0.5:
        return f"{rng.choice(('ca.crt:', 'Server certificate', 'public_key = <<EOF', '# root CA', ''))}\n{public_block(rng)}\n"
    if roll < 0.7:
        return "\n".join(f"{host(rng)} {ssh_public(rng).rsplit(' ', 1)[0]}" for _ in range(max(1, rows // 4)))
    if roll < 0.8:
        return "certificate-authority-data: " + b64(rng, 500)
    return "\n".join(ssh_public(rng) for _ in range(max(1, rows // 5)))


def translations(rng: Rng, words: Words, rows: int) -> str:
    form = rng.choice(
        (
            '  "{k}": "{v}",',
            "  '{k}' => '{v}',",
            '  {k}: "{v}"',
            'msgid "{k}"\nmsgstr "{v}"\n',
            '<string name="{k}">{v}</string>',
            "{k} = {v}",
        )
    )
    return "\n".join(
        form.format(
            k=rng.choice(
                (
                    "enter_password",
                    "LOGIN_PASSWORD",
                    "auth.token.expired",
                    "password_confirmation",
                    "forgotPassword",
                    "SECRET_QUESTION",
                    "api_key_label",
                    "reset.password.title",
                    "token.invalid",
                    words.one(rng),
                )
            ),
            v=benign.sentence(rng),
        )
        for _ in range(rows)
    )


def minified(rng: Rng, words: Words, rows: int) -> str:
    def v():
        return pick(rng, LOWER, 1, 2)

    parts = []
    for _ in range(rows * 4):
        parts.append(
            rng.choice(
                (
                    f"function {v()}({v()},{v()}){{return {v()}.{words.one(rng)}({v()})}}",
                    f"var {v()}={rng.randint(0, 9999)},{v()}=!{rng.randint(0, 1)};",
                    f"{v()}.exports={v()}({rng.randint(1, 999)})",
                    f'if({v()}.token){v()}.password={v()}.key||"{words.one(rng)}";',
                    f'{hexes(rng, 8)}:function(e,t,n){{"use strict";n.r(t)}}',
                    f'webpack_{rng.randint(1, 99)}="{hexes(rng, 20)}",',
                    f".{v()}{pick(rng, LOWER, 4)}{{color:#{hexes(rng, 6)};margin:{rng.randint(0, 9)}px}}",
                    f'{v()}={{key:"{words.one(rng)}",secret:{v()}}},',
                )
            )
        )
    return "".join(parts) + (f"\n//# sourceMappingURL={words.one(rng)}.{hexes(rng, 8)}.js.map" if rng.random() < 0.3 else "")


def source_map(rng: Rng, words: Words, rows: int) -> str:
    return (
        '{"version":3,"mappings":"'
        + ";".join(pick(rng, "ABCDEFGHIJKLMNOQRSTUVWXYZabcdefghijklmnoqrstuvwxyz,,,,", 4, 30) for _ in range(rows * 3))
        + '"}'
    )


def table(rng: Rng, words: Words, rows: int) -> str:
    """Rows of identifiers as in exports, fixtures and reports."""
    makers = rng.sample(list(lookalikes.LOOKALIKES.values()), 3)
    separator = rng.choice((",", "\t", " | ", ";", "  "))
    lines = [separator.join([str(rng.randint(1, 9999)), *(make(rng)[:90] for make, _ in makers), words.one(rng)]) for _ in range(rows)]
    return "\n".join([separator.join(["id", *(rng.choice(names) for _, names in makers), "name"]), *lines])


def json_records(rng: Rng, words: Words, rows: int) -> str:
    records = []
    for _ in range(max(1, rows // 4)):
        fields = {}
        for make, names in rng.sample(list(lookalikes.LOOKALIKES.values()), 4):
            fields[rng.choice(names).replace(" ", "_")] = make(rng)[:200]
        records.append(fields)
    return json.dumps(records, indent=rng.choice((None, 2, 4)))


def test_names(rng: Rng, words: Words, rows: int) -> str:
    forms = (
        "test_{a}_password_{b}",
        "tests/auth/test_token.py::test_{a}_secret_{b} PASSED",
        "--- PASS: TestAPIKey{A}{B} (0.0{n}s)",
        "  ✓ should {a} the access token when {b} ({n} ms)",
        "ok {n} - password {a} {b}",
        "describe('secret {a}', () => {{",
        "it('rejects an invalid api key for {a}', async () => {{",
        "def test_{a}_credentials(self):",
        "@Test public void {a}TokenIs{B}() {{",
    )
    return "\n".join(
        rng.choice(forms).format(a=(a := words.one(rng)), b=(b := words.one(rng)), A=a.title(), B=b.title(), n=rng.randint(1, 9))
        for _ in range(rows)
    )


def schema(rng: Rng, words: Words, rows: int) -> str:
    """Table definitions whose index and constraint names are machine-made."""
    index = lookalikes.LOOKALIKES["index-name"][0]
    lines = [f"CREATE TABLE `{words.one(rng)}` ("]
    for _ in range(rows):
        column = words.one(rng)
        lines.append(
            rng.choice(
                (
                    f"  `{column}` varchar({rng.randint(8, 255)}) DEFAULT NULL COMMENT '{benign.sentence(rng)}',",
                    "  `password` varchar(255) NOT NULL,",
                    f"  KEY `{index(rng)}` (`{column}`) USING BTREE,",
                    f"  UNIQUE KEY `{index(rng)}` (`{column}`),",
                    f"  CONSTRAINT `{index(rng)}` FOREIGN KEY (`{column}_id`) REFERENCES `{words.one(rng)}` (`id`),",
                    f"  `{column}_token` bigint(20) NOT NULL AUTO_INCREMENT,",
                    f'add_index "{column}", ["secret_id"], name: "index_{column}_on_secret_id"',
                )
            )
        )
    return "\n".join(lines) + "\n);"


def hexdump(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(f"{i * 16:08x}  {' '.join(hexes(rng, 2) for _ in range(16))}  |{pick(rng, ALNUM + '..../', 16)}|" for i in range(rows))


def stack_addresses(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(
        f"#{i}  0x{hexes(rng, 16)} in {words.one(rng)}::{words.one(rng)}<{words.one(rng)}>::h{hexes(rng, 16)} () from /usr/lib/lib{words.one(rng)}.so.{rng.randint(1, 9)}"
        for i in range(rows)
    )


def access_log(rng: Rng, words: Words, rows: int) -> str:
    return "\n".join(
        f'10.{rng.randint(0, 255)}.{rng.randint(0, 255)}.7 - - [12/Mar/2024:10:{rng.randint(10, 59)}:{rng.randint(10, 59)} +0000] "GET /{words.one(rng)}/{rng.choice((uuid(rng), hexes(rng, 24), pick(rng, DIGITS, 6)))}?v={hexes(rng, 8)} HTTP/1.1" 200 {rng.randint(90, 99999)} "-" "{words.one(rng)}/{_version(rng)}" rid={uuid(rng)}'
        for _ in range(rows)
    )


LISTINGS = (
    package_lock,
    yarn_lock,
    cargo_lock,
    poetry_lock,
    pip_hashes,
    go_sum,
    record,
    record,
    hash_list,
    hash_list,
    git_log,
    git_log,
    public_keys,
    public_keys,
    translations,
    translations,
    minified,
    minified,
    source_map,
    table,
    table,
    json_records,
    test_names,
    schema,
    hexdump,
    stack_addresses,
    access_log,
)


def listing(rng: Rng, words: Words, rows: int) -> str:
    """A random look-alike document of about `rows` lines."""
    return rng.choice(LISTINGS)(rng, words, rows)
