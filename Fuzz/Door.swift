import Cryptography
import Foundation
import HTTP
import Pictures

/// What comes through the server's door before anybody has said who they are; chosen by FUZZ_DOOR.
enum Door: String {
    case head, chunks, multipart, fields, cookies, conditions, proxy, tokens, settings, picture
}

let door = Door(rawValue: ProcessInfo.processInfo.environment["FUZZ_DOOR"] ?? "")

/// One run of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch door {
    case .head: sameInPieces(bytes, head)
    case .chunks: sameInPieces(bytes, chunks)
    case .multipart: sameInPieces(bytes, multipart)
    case .fields: fields(bytes)
    case .cookies: cookies(bytes)
    case .conditions: conditions(bytes)
    case .proxy: proxy(bytes)
    case .tokens: tokens(bytes)
    case .settings: settings(bytes)
    case .picture: picture(bytes)
    case nil: fatalError("FUZZ_DOOR is not set")
    }
    return 0
}

/// What is understood must not depend on how the network cuts the bytes.
func sameInPieces(_ bytes: [UInt8], _ read: ([[UInt8]]) -> String) {
    let whole = read([bytes])
    let cut = bytes.isEmpty ? 0 : Int(bytes[bytes.count / 2]) % bytes.count
    let halves = read([Array(bytes[..<cut]), Array(bytes[cut...])])
    let single = bytes.count <= 512 ? read(bytes.map { [$0] }) : whole
    if whole != halves || whole != single {
        fatalError("cut at \(cut): \(whole) | \(halves) | \(single)")
    }
}

func head(_ pieces: [[UInt8]]) -> String {
    var (parser, all) = (RequestParser(), [UInt8]())
    do {
        for piece in pieces {
            all += piece
            guard let (head, length) = try parser.parse(all, from: 0) else { continue }
            guard length <= all.count, head.target.isAsterisk || head.target.path.hasPrefix("/")
            else { fatalError("head of \(length) bytes of \(all.count), \(head.target.path)") }
            _ = try? head.target.queryFields()
            return
                "\(head.method) \(head.target.path)?\(head.target.query) \(head.framing) \(length)"
        }
        return "waits"
    } catch { return "refused" }
}

func chunks(_ pieces: [[UInt8]]) -> String {
    var (decoder, body) = (ChunkDecoder(), [UInt8]())
    do {
        for piece in pieces {
            let (next, isWhole) = try decoder.decode(piece, from: 0, into: &body)
            if next > piece.count { fatalError("read \(next) of \(piece.count)") }
            if isWhole { return "whole \(body)" }
        }
        return "waits \(body)"
    } catch { return "refused" }
}

func multipart(_ pieces: [[UInt8]]) -> String {
    guard var parser = MultipartParser(boundary: "b") else { return "" }
    var parts: [String] = []
    do {
        for piece in pieces {
            for event in try parser.parse(piece) {
                switch event {
                case .part(let part): parts.append("\(part) ")
                case .data(let data): parts[parts.count - 1] += data.map { "\($0) " }.joined()
                case .partEnd: parts[parts.count - 1] += "end"
                }
            }
        }
        return "\(parser.isWhole) \(parts.filter { $0.hasSuffix("end") })"
    } catch { return "refused" }
}

func fields(_ bytes: [UInt8]) {
    guard let form = try? FormFields(urlEncoded: bytes) else { return }
    for name in form.names { _ = form.values(of: name) }
}

func cookies(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let cookies = Cookies(lines)
    _ = cookies["session"]
    _ = cookies["__Host-session"]
}

/// A good head with the bytes as values of the fields that ask under conditions, and its answer.
func conditions(_ bytes: [UInt8]) {
    let values = bytes.split(separator: 0x0A, maxSplits: 4, omittingEmptySubsequences: false)
    let names = ["Range", "If-None-Match", "If-Modified-Since", "If-Range", "Accept-Encoding"]
    guard let head = request(zip(names, values).map { ($0, Array($1)) }) else { return }
    var response = Response(type: "text/plain", Array("0123456789".utf8))
    response.etag = ETag("one")
    response.lastModified = 1_700_000_000
    let answer = response.answering(head)
    if let length = answer.body.length, length > 10 { fatalError("\(length) bytes of 10") }
    _ = QualityList(head.fields.list("accept-encoding") ?? "").preferredLanguage(of: ["th", "en"])
}

func proxy(_ bytes: [UInt8]) {
    let values = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    let names = ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"]
    guard let head = request(zip(names, values).map { ($0, Array($1)) }) else { return }
    let origin = Origin(of: head, peer: .local, isProxy: true)
    guard origin.head.fields["x-forwarded-for"] == nil else {
        fatalError("a proxy's field is left")
    }
    _ = HostName.of(String(decoding: bytes, as: UTF8.self))
    let plain = Origin(of: head, peer: .local, isProxy: false)
    guard plain.client == .local, !plain.isSecure else { fatalError("anyone speaks for others") }
}

func request(_ fields: [(String, [UInt8])]) -> RequestHead? {
    var bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8)
    for (name, value) in fields { bytes += Array("\(name): ".utf8) + value + [0x0D, 0x0A] }
    bytes += [0x0D, 0x0A]
    var parser = RequestParser()
    return (try? parser.parse(bytes, from: 0))?.head
}

let ours = FormTokens(
    key: KeyedHash(key: [UInt8](repeating: 7, count: 32)),
    random: RandomBytes { [UInt8](repeating: 1, count: $0) })
let good = ours.token(purpose: "/a", session: "s", now: Timestamp(milliseconds: 1))

/// No text but the one that was made may count.
func tokens(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let now = Timestamp(milliseconds: 2)
    let nonce = try? ours.nonce(of: text, purpose: "/a", session: "s", now: now)
    if nonce != nil, text != good { fatalError("counts: \(text)") }
    _ = try? ours.nonce(of: good, purpose: text, session: text, now: now)
}

func settings(_ bytes: [UInt8]) {
    do { _ = try SettingsFile.parse(String(decoding: bytes, as: UTF8.self)) } catch {
        _ = error.wording(file: "f")
    }
}

/// What comes out is small, and opens again.
func picture(_ bytes: [UInt8]) {
    guard let small = try? PictureShrinker.shrunk(bytes, to: 64) else { return }
    guard max(small.width, small.height) <= 64,
        let again = try? PictureShrinker.shrunk(small.jpeg, to: 64),
        (again.width, again.height) == (small.width, small.height)
    else { fatalError("\(small.width) × \(small.height) does not open again") }
}
