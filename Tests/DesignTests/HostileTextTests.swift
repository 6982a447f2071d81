import Design
import HTML
import QRCode
import Testing
import ThaiText

/// Text from outside in every input of every component changes no tag and no attribute.
@Suite("Hostile text") struct HostileTextTests {
    private static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
        "\" onfocus=\"alert(1)\" x=\"", "</title></style></textarea><b>", "<!-- --><svg/onload=1>",
        "]]><x>", "javascript:alert(1)", "\u{0}<\u{0}b>", "&lt;b&gt;&#34;", "\u{202E}<b>", "--><b>",
        "{{1+1}}${1}", "\n\r<b>", "\u{2028}\"<b", "%22%3E%3Cb%3E", "<", "&", "\"", "'",
    ]

    @Test("No component lets it out", arguments: Self.payloads)
    func payload(text hostile: String) {
        let tame = HostileSamples.all("x")
        let wild = HostileSamples.all(hostile)
        #expect(tame.count > 40)
        for (before, after) in zip(tame, wild) {
            let shapes = ScannedTag.all(in: after.html).map(\.shape)
            #expect(shapes == ScannedTag.all(in: before.html).map(\.shape), "\(before.name)")
        }
    }

    @Test("The check sees text that gets out")
    func control() {
        let out = "<p>" + Self.payloads[0] + "</p>"
        #expect(ScannedTag.all(in: out).map(\.shape) != ScannedTag.all(in: "<p>x</p>").map(\.shape))
    }
}
