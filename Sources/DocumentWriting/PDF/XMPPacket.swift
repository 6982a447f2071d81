import CPango
import Documents

/// What the file says of itself as XMP, word for word what its information dictionary says.
struct XMPPacket {
    let properties: DocumentProperties

    /// The packet with the mark of PDF/A-2, level B.
    var bytes: [UInt8] { Array((head + fields.joined() + foot).utf8) }

    private var head: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">\
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\
        <dc:format>application/pdf</dc:format>
        """
    }

    private let foot = """
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """

    private var fields: [String] {
        let producer = cairo_version_string().map { String(cString: $0) } ?? ""
        return [
            alternatives("dc:title", properties.title),
            list("dc:creator", "Seq", properties.author),
            alternatives("dc:description", properties.subject),
            list("dc:language", "Bag", PDFArchiving.language),
            field("pdf:Keywords", properties.keywords.joined(separator: ", ")),
            field("pdf:Producer", "cairo \(producer) (https://cairographics.org)"),
            field("xmp:CreatorTool", PDFWriter.creator),
            field("xmp:CreateDate", properties.created ?? ""),
            field("xmp:ModifyDate", properties.created ?? ""),
        ]
    }

    private func field(_ name: String, _ text: String) -> String {
        text.isEmpty ? "" : "<\(name)>\(XMLText.escaped(text))</\(name)>"
    }

    private func alternatives(_ name: String, _ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let item = "<rdf:li xml:lang=\"x-default\">\(XMLText.escaped(text))</rdf:li>"
        return "<\(name)><rdf:Alt>\(item)</rdf:Alt></\(name)>"
    }

    private func list(_ name: String, _ kind: String, _ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let item = "<rdf:li>\(XMLText.escaped(text))</rdf:li>"
        return "<\(name)><rdf:\(kind)>\(item)</rdf:\(kind)></\(name)>"
    }
}
