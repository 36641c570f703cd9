internal import Crypto
internal import SecMaskReports
internal import SecretPatterns

/// The page at `/`: paste or drop a text, see what is found in it and why. It loads nothing, and its policy lets nothing run but its one
/// script, or go anywhere but to the service it came from.
enum PlaygroundPage {
  static let html = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>SecMask</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>\(style)</style></head><body>
    <header><h1>SecMask</h1><p>What would be masked in a text, and why. It stays on the machine that this page came from.</p></header>
    <main>
    <form id="form">
    <label for="text">Text; a file may be dropped here</label>
    <textarea id="text" rows="12" spellcheck="false" autocomplete="off" aria-describedby="keys"></textarea>
    <p id="keys"><kbd>Ctrl</kbd>+<kbd>Enter</kbd> searches. <kbd>Tab</kbd> leaves the field.</p>
    <div class="row">
    <label>File <input type="file" id="file"></label>
    <label>Purpose <select id="purpose"><option value="hiding">hide (mask)</option><option value="alarming">alarm (scan)</option></select></label>
    <label>τ <input type="range" id="tau" min="0" max="1" step="0.05" value="0.8"> <output id="value" for="tau">0.80</output></label>
    <label>Token <input type="password" id="token" autocomplete="off" size="12" placeholder="if one is needed"></label>
    <button type="submit">Search</button>
    </div>
    </form>
    <p id="status" role="status" aria-live="polite"></p>
    <section id="results" hidden aria-label="Results">
    <h2>Masked</h2><pre id="masked" tabindex="0" aria-label="Masked text"></pre>
    <h2>Why</h2><div id="why"></div>
    </section>
    </main><script>\(script)</script></body></html>

    """

  /// The policy that the page is served with.
  static let policy = """
    default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; connect-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'
    """

  private static func hash(_ text: String) -> String {
    "sha256-\(Base64.encode(SHA256.hash(data: Array(text.utf8))))"
  }

  private static let style =
    """
    :root{color-scheme:light dark;--line:#8886}
    *{box-sizing:border-box}
    body{font:15px/1.5 system-ui,sans-serif;max-width:75em;margin:1.5em auto;padding:0 1em}
    h1{font-size:1.4em;margin:0}h2{font-size:1.1em;margin-top:1.5em}
    textarea{width:100%;font:13px/1.6 ui-monospace,monospace;padding:.7em;border:1px solid var(--line);border-radius:6px}
    textarea.over{outline:3px dashed #4a7ab5}
    #keys{margin:.2em 0;opacity:.75;font-size:.9em}
    .row{display:flex;flex-wrap:wrap;gap:.6em 1.4em;align-items:center}
    .row label{display:flex;gap:.5em;align-items:center;flex-wrap:wrap}
    input,select,button{font:inherit;max-width:100%}button{padding:.3em 1.2em}
    :focus-visible{outline:2px solid #4a7ab5;outline-offset:2px}
    #masked{font:13px/1.6 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);\
    border-radius:6px;padding:1em}

    """ + ExplanationHTML.style

  private static let script = """
    "use strict";
    (function(){
      const get=function(id){return document.getElementById(id)};
      const limit=1<<20;
      let number=0;
      get("tau").addEventListener("input",function(){get("value").textContent=Number(get("tau").value).toFixed(2)});
      for(const id of ["tau","purpose"])
        get(id).addEventListener("change",function(){if(!get("results").hidden)search()});
      async function search(){
        const mine=++number;
        const headers={"Content-Type":"application/json"};
        if(get("token").value)headers.Authorization="Bearer "+get("token").value;
        get("status").textContent="Searching …";
        try{
          const answer=await fetch("/v1/explain",{method:"POST",headers:headers,body:JSON.stringify(
            {text:get("text").value,tau:Number(get("tau").value),purpose:get("purpose").value})});
          const result=await answer.json();
          if(mine!==number)return;
          if(!answer.ok)throw new Error(result.error.message);
          get("masked").textContent=result.text;
          get("why").innerHTML=result.html;
          get("results").hidden=false;
          get("status").textContent=result.findings.length+(result.findings.length===1?" finding":" findings")
            +", "+result.milliseconds+" ms";
        }catch(error){
          if(mine!==number)return;
          get("results").hidden=true;
          get("status").textContent="Not searched: "+error.message;
        }
      }
      function read(file){
        if(!file)return;
        if(file.size>limit){get("status").textContent="Not read: files of up to 1 MB can be searched here";return}
        file.text().then(function(text){get("text").value=text;search()});
      }
      get("form").addEventListener("submit",function(event){event.preventDefault();search()});
      get("text").addEventListener("keydown",function(event){
        if(event.key==="Enter"&&(event.ctrlKey||event.metaKey)){event.preventDefault();search()}
      });
      get("file").addEventListener("change",function(){read(get("file").files[0])});
      for(const kind of ["dragover","dragleave","drop"])
        document.addEventListener(kind,function(event){
          event.preventDefault();
          get("text").classList.toggle("over",kind==="dragover");
          if(kind==="drop")read(event.dataTransfer.files[0]);
        });
      get("text").focus();
    })();
    """
}
