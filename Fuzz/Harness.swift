import Assessment
import DocumentReading
import Documents
import Foundation
import Reports
import Zip

/// What a run is fed to; chosen by the environment variable FUZZ_READER.
enum Reader: String {
    case text, html, docx, xlsx, pdf, csv, json
}

struct Setting: Sendable {
    var reader: Reader
    var library: FrameworkLibrary
}

let setting: Setting = {
    let environment = ProcessInfo.processInfo.environment
    guard let reader = Reader(rawValue: environment["FUZZ_READER"] ?? ""),
        let folder = environment["FUZZ_FRAMEWORKS"]
    else { fatalError("FUZZ_READER and FUZZ_FRAMEWORKS are not set") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).map {
            FrameworkFile(name: name, bytes: Array($0))
        }
    }
    guard let library = try? FrameworkLibrary(files: files), library.latest != nil else {
        fatalError("no frameworks in \(folder)")
    }
    return Setting(reader: reader, library: library)
}()

/// One run of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch setting.reader {
    case .text: understand(bytes)
    case .html: understand(Array("<!doctype html>".utf8) + bytes)
    case .docx: understand(package(bytes, parts: docxParts, main: "word/document.xml"))
    case .xlsx: understand(package(bytes, parts: xlsxParts, main: "xl/workbook.xml"))
    case .pdf:
        understand(
            bytes.starts(with: Array("%PDF-".utf8)) ? bytes : Array("%PDF-1.4\n".utf8) + bytes)
    case .csv: countAnswers(bytes)
    case .json: _ = try? JSONDecoder().decode(Report.self, from: Data(bytes))
    }
    return 0
}

/// Bytes to document to report, as the command does it.
func understand(_ bytes: [UInt8]) {
    guard let document = try? DocumentReader.read(bytes) else { return }
    _ = Report(reading: document, frameworks: setting.library)
}

/// Answers in CSV, counted under the latest framework.
func countAnswers(_ bytes: [UInt8]) {
    guard let framework = setting.library.latest else { return }
    var reader = AnswerReader(framework: framework, instrument: nil)
    do {
        try reader.read(bytes)
        _ = try reader.finish()
    } catch {}
}

let docxParts = [
    "word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml",
]
let xlsxParts = [
    "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
]

/// A package whose parts are the input cut at NUL bytes; an input that is a zip archive already stays one.
///
/// Mutating packed bytes would hardly ever reach the parser of the parts.
func package(_ bytes: [UInt8], parts: [String], main: String) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let pieces = bytes.split(separator: 0, omittingEmptySubsequences: false)
    let zip = ZipWriter()
    zip.add("[Content_Types].xml", text: "<Types/>", packed: false)
    zip.add("_rels/.rels", text: relationships([main]), packed: false)
    let folder = main.split(separator: "/")
    zip.add(
        "\(folder[0])/_rels/\(folder[1]).rels", text: relationships(parts.filter { $0 != main }),
        packed: false)
    for (name, piece) in Swift.zip(parts, pieces) {
        zip.add(name, bytes: Array(piece), packed: false)
    }
    return (try? zip.finish()) ?? []
}

/// A relationships part that names every target by its type.
func relationships(_ targets: [String]) -> String {
    let ties = targets.map { target in
        let name = target.split(separator: "/").last?.split(separator: ".").first ?? ""
        let type = [
            "document": "officeDocument", "workbook": "officeDocument", "sheet1": "worksheet",
        ]
        return
            "<Relationship Id=\"\(name)\" Type=\"x/\(type[String(name)] ?? String(name))\" Target=\"/\(target)\"/>"
    }
    return "<Relationships>\(ties.joined())</Relationships>"
}
