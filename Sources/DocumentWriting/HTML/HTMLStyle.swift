/// The stylesheet of the page: the colours and letters of the design language, phone first, paper last.
enum HTMLStyle {
    static let css = [tokens, text, tables, phone, paper].joined(separator: "\n")

    private static let tokens = """
        :root{color-scheme:light dark;--paper:#f8f8f4;--surface:#fff;--sunken:#f0eee6;--ink:#1a2236;\
        --ink-2:#474f63;--line:#d6d8d2;--line-strong:#747c8f;--kram:#1f4382;--kram-soft:#e3eaf6;\
        --band:#152c57;--band-2:#1d3a70;--on-band:#fff;--on-band-2:#cfdaf0;--rong:#f3b73e;\
        --letters:"IBM Plex Sans Thai Looped","Arundina Sans","Leelawadee UI",Thonburi,\
        "Noto Sans Thai",Laksaman,Loma,system-ui,sans-serif;\
        --heads:"IBM Plex Sans Thai","Noto Sans Thai","Leelawadee UI","Sukhumvit Set",Thonburi,\
        Laksaman,Loma,system-ui,sans-serif}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#10141e;--surface:#191f2d;\
        --sunken:#222939;--ink:#eeece6;--ink-2:#c1c6d2;--line:#353d50;--line-strong:#8790a5;\
        --kram:#a3c0f5;--kram-soft:#22314f;--band:#16233f;--band-2:#1e2f54;--on-band:#f3f1eb;\
        --on-band-2:#c2cfe8}}
        """

    private static let text = """
        *,*::before,*::after{box-sizing:border-box}
        html{text-size-adjust:100%;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.75 var(--letters);\
        overflow-wrap:break-word}
        h1,h2,h3,h4{font-family:var(--heads);font-weight:600;line-height:1.42;text-wrap:balance;margin:0}
        h1{font-size:clamp(1.625rem,1.3rem + 1.7vw,2.5rem)}
        h2{font-size:clamp(1.375rem,1.2rem + .8vw,1.8125rem);margin-block-end:1.5rem}
        h3{font-size:1.3125rem;margin-block:2rem .75rem}
        h4{font-size:1.125rem;margin-block:1.5rem .5rem}
        b,th{font-weight:600}
        p{margin:0 0 1rem;max-inline-size:46rem}
        .center{text-align:center;margin-inline:auto}
        .end{text-align:end;margin-inline-start:auto}
        .cover{background:var(--band);color:var(--on-band);padding-block:clamp(3rem,9vw,6rem) 0}
        .cover h1,.cover p{max-inline-size:74rem;margin-inline:auto;padding-inline:clamp(1.125rem,4vw,2rem)}
        .cover p{color:var(--on-band-2);font-size:1.1875rem;margin-block:0}
        .cover h1 + p{margin-block-start:2rem;color:var(--on-band)}
        .hem{block-size:16px;margin-block-start:clamp(2rem,6vw,4rem);border-block:2px solid var(--band);\
        background-image:linear-gradient(45deg,var(--rong) 25%,transparent 25% 75%,var(--rong) 75%),\
        linear-gradient(-45deg,var(--rong) 25%,transparent 25% 75%,var(--rong) 75%),\
        linear-gradient(var(--band-2),var(--band-2));background-size:12px 12px,12px 12px,100% 100%;\
        background-position:0 6px,0 6px,0 0}
        .part{max-inline-size:74rem;margin-inline:auto;padding:clamp(2rem,5vw,4rem) clamp(1.125rem,4vw,2rem)}
        .part + .part{border-block-start:1px solid var(--line)}
        .signature{text-align:center;max-inline-size:26rem;margin:3rem 0 0 auto}
        .signature p{margin:0}
        .caption{font-size:.9375rem;color:var(--ink-2);text-align:center;margin-inline:auto}
        .chart{margin:2rem 0;padding:1rem;background:#fff;color:#1a2236;border:1px solid var(--line);\
        border-radius:8px}
        .slim{display:none}
        figcaption{display:none}
        .chart svg{display:block;inline-size:100%;block-size:auto}
        .chart table{--surface:#fff;--sunken:#f0eee6;--ink:#1a2236;--line:#d6d8d2;color:#1a2236;margin-block:.5rem}
        figure.matrix{margin:1.5rem 0}
        svg.matrix{display:block;inline-size:12rem;block-size:12rem}
        .mark{position:sticky;inset-block-start:0;z-index:1;max-inline-size:none;margin:0;padding:.25rem 1rem;\
        text-align:center;font-weight:600;background:#f3b73e;color:#1a2236}
        summary{cursor:pointer;min-block-size:2.75rem;padding-block:.5rem;color:#1b4da3;text-decoration:underline;\
        text-underline-offset:.28em}
        :focus-visible{outline:3px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px var(--rong)}
        """

    private static let tables = """
        table{inline-size:100%;border-collapse:collapse;background:var(--surface);font-size:.9375rem;\
        line-height:1.6;margin-block:0 1.5rem}
        caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
        th,td{text-align:start;vertical-align:top;padding:.75rem;border:1px solid var(--line);overflow-wrap:anywhere}
        thead th{background:var(--kram-soft);border-block-end:2px solid var(--line-strong);vertical-align:bottom;\
        overflow-wrap:break-word}
        tbody th{font-weight:400}
        .topic th{background:var(--sunken);font-weight:600}
        .mid{text-align:center}
        .score{text-align:center;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
        td p,th p{margin:0;max-inline-size:none}
        td p + p{margin-block-start:.5rem}
        ol,ul{margin:0;padding-inline-start:1.75rem}
        ol{list-style:thai}
        ul{list-style:"–  "}
        ul{padding-inline-start:1.1rem}
        .plain{inline-size:auto;min-inline-size:min(100%,46rem)}
        .cards tbody th{font-weight:600}
        """

    private static let phone = """
        @media screen and (max-width:63.99rem){
        .cards,.cards tbody,.cards tr,.cards td,.cards th{display:block}
        .cards colgroup,.cards thead,.beside colgroup,.beside thead{display:none}
        .cards,.beside{background:none}
        .cards tbody tr{background:var(--surface);border:1px solid var(--line);border-radius:8px;\
        padding:.75rem 1rem;margin-block-end:.75rem}
        .cards tbody .topic{background:var(--sunken);margin-block-start:1.5rem}
        .cards tbody :is(th,td){border:0;padding:.25rem 0;background:none;text-align:start}
        .cards tbody th{font-size:1.0625rem}
        .cards .none{display:none}
        .cards td::before,.beside .long::before{content:attr(data-label);display:block;color:var(--ink-2);\
        font-size:.875rem;margin-block-start:.5rem}
        .beside,.beside tbody{display:block}
        .beside tbody{display:grid;grid-template-columns:minmax(0,1fr) auto;background:var(--surface);\
        border:1px solid var(--line);border-radius:8px;padding:.25rem 1rem}
        .beside tr{display:contents}
        .beside :is(th,td){border:0;border-block-end:1px solid var(--line);padding:.5rem .25rem}
        .beside .long{grid-column:1/-1;order:1;border:0;padding-block:.75rem}
        }
        @media screen and (max-width:47.99rem){.broad{display:none}.slim{display:block}}
        """

    private static let paper = """
        @page{size:A4;margin:25mm 20mm 20mm 30mm;@top-center{content:"- " counter(page,thai) " -"}}
        @page front{@top-center{content:none}}
        @page wide{size:A4 landscape;margin:20mm}
        @media print{
        body,.cover,.chart,table{background:#fff;color:#000}
        body{font:16pt/1.3 "TH Sarabun New","TH SarabunPSK",Sarabun,Laksaman,serif}
        h1,h2,h3,h4{font-family:inherit}
        h1{font-size:26pt}h2{font-size:18pt;text-align:center}h3{font-size:16pt}
        h2,h3,h4{break-after:avoid}
        p{max-inline-size:none;text-indent:25mm}
        .signature p,.cover p,.center,td p,th p{text-indent:0}
        .cover{page:front;text-align:center;break-after:page;padding-block-start:45mm}
        .cover p{color:#000;font-size:24pt;font-weight:600}
        .cover h1 + p{margin-block-start:80mm;color:#000}
        .hem,summary,.chart table{display:none}
        .part{padding:0;max-inline-size:none;break-after:page;border:0}
        .part + .part{border:0}
        .part:last-child{break-after:auto}
        .wide{page:wide}
        table{font-size:15pt;line-height:1.25;inline-size:calc(100% - 1px)}
        th,td{border-color:#000;padding:1mm 2mm}
        thead{display:table-header-group}
        thead th{border-block-end-width:1px;text-align:center}
        tr,.plain{break-inside:avoid}
        .topic{break-after:avoid}
        .chart,.signature{break-inside:avoid}
        .chart{border:0;padding:0;margin:4mm auto}
        .chart svg{max-block-size:110mm}
        .break{break-after:page}
        }
        """
}
