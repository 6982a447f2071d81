internal import CLibXML2

/// Parses XML or HTML into elements with libxml2, within limits of depth and number.
///
/// Document type definitions are not obeyed and no entity is fetched or expanded beyond the predefined ones, so
/// neither "billion laughs" nor external entities have a way in.
final class ElementParser {
    enum Dialect { case xml, html }

    /// Why parsing stopped before the end.
    enum Failure: Error { case malformed, tooLarge }

    /// Most elements and texts in one tree.
    static let nodeLimit = 600_000
    /// Most elements inside each other; HTML deeper than this is flattened, XML refused.
    static let depthLimit = 200

    fileprivate var stack: [Element] = []
    fileprivate var root: Element?
    fileprivate var nodes = 0
    fileprivate var overflow = 0
    fileprivate var failure: Failure?
    private let dialect: Dialect
    /// Elements of this name are handed over whole and not kept; false from `take` stops.
    private let recordName: String?
    private let take: ((Element) -> Bool)?
    private var stopped = false
    private var context: xmlParserCtxtPtr?

    private init(
        dialect: Dialect, recordName: String? = nil, take: ((Element) -> Bool)? = nil
    ) {
        self.dialect = dialect
        self.recordName = recordName
        self.take = take
    }

    /// The root element of an XML part.
    static func xml(_ bytes: [UInt8]) throws(Failure) -> Element {
        let parser = ElementParser(dialect: .xml)
        try parser.parse(bytes)
        guard let root = parser.root else { throw .malformed }
        return root
    }

    /// The root element of an HTML page in UTF-8, however sloppy; nil when there is nothing in it.
    static func html(_ text: String) throws(Failure) -> Element? {
        let parser = ElementParser(dialect: .html)
        try parser.parse(Array(text.utf8))
        return parser.root
    }

    /// Hands over each element of a name as soon as it is whole, so that a long part is never held at once.
    ///
    /// - Parameter take: answers false to stop.
    /// - Returns: the rest of the tree, without those elements; nil when stopped.
    static func records(
        _ name: String, in bytes: [UInt8], take: @escaping (Element) -> Bool
    ) throws(Failure) -> Element? {
        let parser = ElementParser(dialect: .xml, recordName: name, take: take)
        try parser.parse(bytes)
        return parser.root
    }

    private func parse(_ bytes: [UInt8]) throws(Failure) {
        xmlInitParser()
        guard let context = dialect == .xml ? xmlNewParserCtxt() : htmlNewParserCtxt() else {
            throw .tooLarge
        }
        defer { dialect == .xml ? xmlFreeParserCtxt(context) : htmlFreeParserCtxt(context) }
        guard let handler = context.pointee.sax else { throw .tooLarge }
        handler.pointee = Self.handler()
        self.context = context
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        Self.feed(bytes, to: context, dialect: dialect)
        // The document that libxml2 starts for itself holds nothing, but it is ours to free.
        if let made = context.pointee.myDoc {
            context.pointee.myDoc = nil
            xmlFreeDoc(made)
        }
        if let failure { throw failure }
        if stopped { return }
        if dialect == .xml, context.pointee.wellFormed == 0 { throw .malformed }
        while !stack.isEmpty { close() }
    }

    private static func feed(
        _ bytes: [UInt8], to context: xmlParserCtxtPtr, dialect: Dialect
    ) {
        let quiet = Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let offline = Int32(XML_PARSE_NONET.rawValue)
        bytes.withUnsafeBufferPointer { held in
            held.withMemoryRebound(to: CChar.self) { chars in
                let count = Int32(clamping: chars.count)
                let made =
                    switch dialect {
                    case .xml:
                        xmlCtxtReadMemory(
                            context, chars.baseAddress, count, nil, nil, quiet | offline)
                    case .html:
                        htmlCtxtReadMemory(
                            context, chars.baseAddress, count, nil, "UTF-8",
                            quiet | offline | Int32(HTML_PARSE_RECOVER.rawValue))
                    }
                if let made { xmlFreeDoc(made) }
            }
        }
    }
}

extension ElementParser {
    fileprivate func open(_ element: Element) -> Bool {
        nodes += 1 + element.attributes.count
        guard nodes <= Self.nodeLimit else {
            failure = .tooLarge
            return false
        }
        guard stack.count < Self.depthLimit else {
            guard dialect == .html else {
                failure = .tooLarge
                return false
            }
            overflow += 1
            return true
        }
        stack.append(element)
        return true
    }

    fileprivate func append(_ text: String) {
        guard let last = stack.indices.last else { return }
        // libxml2 hands long text over in pieces.
        if let end = stack[last].children.indices.last,
            case .text(let before) = stack[last].children[end]
        {
            stack[last].children[end] = .text(before + text)
        } else {
            nodes += 1
            stack[last].children.append(.text(text))
        }
    }

    /// Closes the innermost element; false when parsing is to stop.
    @discardableResult
    fileprivate func close() -> Bool {
        if overflow > 0 {
            overflow -= 1
            return true
        }
        guard let done = stack.popLast() else { return true }
        if done.name == recordName, let take {
            nodes = stack.count
            stopped = !take(done)
            return !stopped
        }
        if let last = stack.indices.last {
            stack[last].children.append(.element(done))
        } else if root == nil {
            root = done
        }
        return true
    }

    fileprivate static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 1
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            ElementParser.held(context) { $0.open(Element(libxml: name, attributes)) }
        }
        handler.endElement = { context, _ in
            guard let context else { return }
            ElementParser.held(context) { $0.close() }
        }
        let characters: charactersSAXFunc = { context, text, count in
            guard let context, let text else { return }
            let bytes = UnsafeBufferPointer(start: text, count: max(0, Int(count)))
            ElementParser.held(context) {
                $0.append(String(decoding: bytes, as: UTF8.self))
                return true
            }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        return handler
    }

    /// Runs a step of the parser that libxml2 calls back with; false ends the parse.
    private static func held(_ context: UnsafeMutableRawPointer, _ step: (ElementParser) -> Bool) {
        let parser = Unmanaged<ElementParser>.fromOpaque(context).takeUnretainedValue()
        guard parser.failure == nil, !parser.stopped else { return }
        if !step(parser) { xmlStopParser(parser.context) }
    }
}

extension Element {
    /// An element as libxml2 hands it over: a name and a list of name and value in turns, ended by NULL.
    fileprivate init(
        libxml name: UnsafePointer<xmlChar>,
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        self.name = Self.local(name)
        guard var pair = list else { return }
        while let name = pair.pointee {
            let value = pair.advanced(by: 1).pointee.map {
                String(decodingCString: $0, as: UTF8.self)
            }
            attributes.append((Self.local(name), value ?? ""))
            pair = pair.advanced(by: 2)
        }
    }

    private static func local(_ name: UnsafePointer<xmlChar>) -> String {
        let whole = String(decodingCString: name, as: UTF8.self)
        guard let colon = whole.lastIndex(of: ":") else { return whole }
        return String(whole[whole.index(after: colon)...])
    }
}
