import FoundationEssentials
import Threads

/// Reads documents of strangers in a process of its own: whatever a crafted file does to the libraries that read it,
/// it does there, under limits of time and memory, and the server goes on.
public struct ReadingProcess: Sendable {
    /// The longest answer that is taken, in bytes.
    private static let answerLimit = 64 << 20

    private let program: String
    private let arguments: [String]
    private let patience: Int
    private let pool: ThreadPool<Void>

    /// A reader that starts a program with arguments for every document; `patience` in milliseconds.
    public init(program: String, arguments: [String], patience: Int = 30_000) {
        self.program = program
        self.arguments = arguments
        self.patience = patience
        pool = ThreadPool(threads: 2, waiting: 16)
    }

    /// Reads a document; throws `ReadingFailure`.
    public func examine(_ document: [UInt8]) async throws -> Examination {
        try await ask(document)
    }

    /// What the program, told something besides, answers of a document; throws `ReadingFailure`.
    public func ask<Answer: Decodable & Sendable>(
        _ document: [UInt8], _ besides: [String] = []
    ) async throws -> Answer {
        do {
            return try await pool.run {
                let answer = try ChildProcess(program, arguments + besides)
                    .answer(to: document, within: patience, limit: Self.answerLimit)
                do { return try JSONDecoder().decode(Answer.self, from: Data(answer)) } catch {
                    throw ReadingFailure.broken("an answer of \(answer.count) bytes that is none")
                }
            }
        } catch is NoRoomLeft { throw ReadingFailure.busy }
    }
}
