import Foundation
import HTTP
import HTTPServer
import Testing

@testable import Prongsai

@Suite("The contract of the commands") struct CommandsDocumentTests {
    private func page(_ name: String) throws -> String {
        try String(
            contentsOf: Prompt.package.appending(path: "Documentation/\(name)"), encoding: .utf8)
    }

    /// The commands that do something, with the words that call them.
    private var commands: [(path: String, command: Command)] {
        Program.commands.flatMap { command in
            command.subcommands.isEmpty
                ? [(command.name, command)]
                : command.subcommands.map { ("\(command.name) \($0.name)", $0) }
        }
    }

    @Test("Every command, and every option that not all have, stands in the contract")
    func complete() throws {
        let text = try page("Commands.md")
        let everywhere = Set(Options.everywhere.map(\.name))
        #expect(commands.count > 20)
        for (path, command) in commands {
            for word in path.split(separator: " ") { #expect(text.contains(word), "\(path)") }
            for option in command.options where !everywhere.contains(option.name) {
                #expect(text.contains("--\(option.name)"), "\(path) --\(option.name)")
            }
        }
    }

    @Test("The commands that take a framework are the ones that the contract lists")
    func frameworks() throws {
        let text = try page("Commands.md")
        let sentence = try #require(
            text.firstMatch(of: #/to those that need a framework:\s([^.]*)\./#))
        let told = Set(sentence.output.1.matches(of: #/`(\w+)`/#).map { String($0.output.1) })
        let taking = commands.filter { _, command in
            command.options.contains { $0.name == Options.frameworks.syntax.name }
        }
        #expect(told == Set(taking.map { String($0.path.prefix { $0 != " " }) }))
        for (path, command) in taking {
            #expect(command.options.contains { $0.name == Options.override.syntax.name }, "\(path)")
        }
    }

    @Test("The design language shows the policy that every answer carries")
    func policy() throws {
        let policy = try #require(SecurityHeaders.strict[.contentSecurityPolicy])
        #expect(try page("Design.md").contains("    \(policy)\n"))
    }
}
