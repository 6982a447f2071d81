import Assessment
import Foundation
import SheetGenerator

/// Measures the consistency check on sheets whose truth is known.
@main
struct FigureStudy {
    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            exit(try await run(options) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n\(Options.usage)\n".utf8))
            exit(2)
        }
    }

    /// Whether all goals are reached, or none were asked for.
    private static func run(_ options: Options) async throws -> Bool {
        let study = try Study(
            seed: options.seed, threads: options.threads,
            frameworks: try frameworks(in: options.frameworks, sure: options.sure))
        if let name = options.show {
            let (made, consistency) = try study.look(at: name)
            print(SheetView(made: made, consistency: consistency).text)
            return true
        }
        var results: [FormResults] = []
        for form in options.forms {
            let result = try await measure(form, options, study)
            results.append(result)
            note("\(form) done")
        }
        if let mark = options.list {
            try list(mark, of: results, study)
            return true
        }
        print(heading(options))
        print(ResultTables(results: results).text)
        let missed = Goals(mix: options.mix).missed(in: results)
        print("\n## Goals\n\n" + (missed.isEmpty ? "All reached." : ""))
        for goal in missed { print("- \(goal)") }
        return missed.isEmpty || !options.goals
    }

    private static func measure(
        _ form: SheetForm, _ options: Options, _ study: Study
    ) async throws -> FormResults {
        var result = FormResults(form: form)
        if options.clean > 0 {
            for computing in Computing.allCases {
                result.clean[computing] = try await study.run(
                    .init(form: form, computing: computing, slips: 0, sheets: options.clean))
            }
        }
        result.one = try await study.run(
            .init(form: form, mix: options.mix, slips: 1, sheets: options.sheets))
        result.two = try await study.run(
            .init(form: form, mix: options.mix, slips: 2, sheets: options.sheets / 2))
        return result
    }

    /// Prints the sheets with a mark, slips and findings only.
    private static func list(_ mark: Mark, of results: [FormResults], _ study: Study) throws {
        for result in results {
            let tallies =
                Computing.allCases.compactMap { result.clean[$0] } + [result.one, result.two]
            for name in tallies.flatMap({ $0.failures[mark] ?? [] }) {
                let (made, consistency) = try study.look(at: name)
                print(SheetView(made: made, consistency: consistency).summary + "\n")
            }
        }
    }

    private static func heading(_ options: Options) -> String {
        """
        Slip mix `\(options.mix.rawValue)`, seed \(options.seed), \(options.sheets) sheets per form with \
        one slip, \(options.sheets / 2) with two, \(options.clean) clean ones per way of computing, \
        \(options.threads) threads\(options.sure ? ", every rule of the frameworks taken for sure" : "").

        """
    }

    /// The frameworks in a folder; `sure` raises every fact that is marked unsure.
    private static func frameworks(in folder: String, sure: Bool) throws -> [Framework] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { name in
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                let raised = text.replacingOccurrences(of: "\"unsure\"", with: "\"inferred\"")
                return FrameworkFile(name: name, bytes: [UInt8]((sure ? raised : text).utf8))
            }
        return try FrameworkLibrary(files: files).frameworks
    }

    private static func note(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
