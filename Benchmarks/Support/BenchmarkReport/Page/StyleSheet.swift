/// How the report and its plots look, by light and by dark.
enum StyleSheet {
  static let colours = """
    .plot,body{--ink:#1c1e21;--soft:#5d6470;--rule:#e2e5ea;--paper:#fff;--card:#f6f7f9;--good:#0a7d45;--poor:#b3261e;
    --k0:#1d5fd1;--k1:#c9590c;--k2:#0d8a6a;--k3:#8a3ffc;--k4:#c2286f;--k5:#0a83a5;--k6:#8a6d00;--k7:#6b7280}
    @media (prefers-color-scheme:dark){.plot,body{--ink:#e8eaed;--soft:#a3abb8;--rule:#363b44;--paper:#16181c;
    --card:#1f2228;--good:#4cc38a;--poor:#ff8a80;--k0:#7ab1ff;--k1:#ffa35c;--k2:#4fd1ae;--k3:#c29bff;--k4:#ff8fbd;
    --k5:#5cc8ea;--k6:#e0c04c;--k7:#a3abb8}}

    """

  static let plots = """
    .paper{fill:var(--paper)}
    .plot text{font:12px system-ui,sans-serif;fill:var(--soft)}
    .plot .end{text-anchor:end}.plot .middle{text-anchor:middle}
    .plot .grid{stroke:var(--rule)}.plot .axis{stroke:var(--soft)}
    .plot .bound{stroke:var(--poor);stroke-dasharray:2 4}
    .plot .curve{fill:none;stroke-width:1.8}.plot .strong{stroke-width:3.2}.plot .dashed{stroke-dasharray:6 4}
    .plot .median{stroke-width:3}.plot .dot{stroke:none}.plot .speck{stroke:none;opacity:.45}
    .plot .quartiles{fill-opacity:.18;stroke-width:1.2}.plot .bar{stroke:none}

    """
    + (0..<8).map { ".plot .c\($0){stroke:var(--k\($0));fill:var(--k\($0))}" }.joined()
    + "\n.plot .curve{fill:none}.plot .dot,.plot .speck,.plot .bar{stroke:none}\n"

  static let page = """
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
    main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
    h1{font-size:1.8rem;margin:0 0 .3rem}h2{font-size:1.25rem;margin:2.6rem 0 .4rem}h3{font-size:1rem;margin:1.6rem 0 .3rem}
    p{margin:.4rem 0;max-width:46rem}.soft{color:var(--soft)}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.86rem;margin:.6rem 0;font-variant-numeric:tabular-nums}
    th,td{padding:.28rem .7rem;border-bottom:1px solid var(--rule);text-align:right;white-space:nowrap}
    th:first-child{text-align:left;font-weight:500}thead th{color:var(--soft);font-weight:500}
    tr.ours th,tr.ours td{font-weight:650}
    .met{color:var(--good)}.missed{color:var(--poor);font-weight:650}.noise{color:var(--soft)}
    figure{margin:.8rem 0;padding:.6rem;background:var(--card);border-radius:10px}
    figcaption{font-size:.86rem;color:var(--soft);margin-bottom:.3rem}
    svg.plot{width:100%;height:auto;display:block}
    nav a{margin-right:1rem}a{color:var(--k0)}
    details summary{cursor:pointer;color:var(--soft)}
    @media print{details>*{display:block}}

    """
}
