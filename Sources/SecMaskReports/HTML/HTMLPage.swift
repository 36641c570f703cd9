internal import Crypto
internal import SecretPatterns

/// What is the same in every page. Nothing of a finding is in here.
enum HTMLPage {
  /// Up to the first row. The policy allows one style and one script, known by their hashes.
  static let head = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(hash(style))'; \
    script-src '\(hash(script))'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
    <title>SecMask report</title><style>\(style)</style></head><body>
    <main><table><thead><tr><th>File</th><th>Place</th><th>Type</th><th>Nature</th><th>Score</th>\
    <th>Found by</th><th>Line</th></tr></thead><tbody>

    """

  private static func hash(_ text: String) -> String {
    "sha256-" + Base64.encode(SHA256.hash(data: Array(text.utf8)))
  }

  static let style = """
    :root{color-scheme:light dark;--line:#8884;--bar:#4a7ab5;--mark:#b3261e}
    body{font:14px/1.45 system-ui,sans-serif;margin:1.5rem;display:flex;flex-direction:column}
    header{order:-1}h1{font-size:1.4rem;margin:0}
    #charts{display:flex;flex-wrap:wrap;gap:1.5rem}figure{margin:0}figcaption{font-weight:600;margin:.3rem 0}
    svg{max-width:100%;height:auto}svg text{font-size:12px;fill:currentColor}svg rect{fill:var(--bar)}
    form{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0;padding:.6rem;\
    border:1px solid var(--line);border-radius:6px}
    main{overflow-x:auto}table{border-collapse:collapse;width:100%}
    th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
    td:first-child{overflow-wrap:anywhere;min-width:12rem}td code{overflow-wrap:anywhere}
    mark{background:none;color:var(--mark);font-weight:600}small{opacity:.7}
    @media(prefers-color-scheme:dark){:root{--bar:#7aa7dd;--mark:#ff897d}}
    @media print{form{display:none}}
    """

  static let script = """
    "use strict";
    (function(){
      const get=function(id){return document.getElementById(id)};
      const rows=Array.from(document.querySelectorAll("tbody tr"));
      function filter(){
        const type=get("type").value,nature=get("nature").value;
        const file=get("file").value.toLowerCase(),score=Number(get("score").value);
        let shown=0;
        for(const row of rows){
          const fits=(!type||row.dataset.type===type)&&(!nature||row.dataset.nature===nature)
            &&Number(row.dataset.score)>=score&&row.cells[0].textContent.toLowerCase().includes(file);
          row.hidden=!fits;
          if(fits)shown+=1;
        }
        get("from").textContent=score.toFixed(2);
        get("shown").textContent=shown+" of "+rows.length+" shown";
        get("none").hidden=shown>0;
      }
      get("filters").addEventListener("input",filter);
      get("filters").addEventListener("change",filter);
      get("filters").addEventListener("submit",function(event){event.preventDefault()});
      filter();
    })();
    """
}
