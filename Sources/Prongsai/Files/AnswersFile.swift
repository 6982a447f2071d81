import Assessment
import Dispatch
import Synchronization
import Threads

/// Counts a file of answers block by block on several threads; memory does not grow with the file.
struct AnswersFile {
    /// Why a file was not counted.
    enum Failure: Error {
        /// The content cannot be used.
        case answers(AnswerError)
        /// The system could not read it; its error number.
        case system(Int32)
    }

    /// The framework whose codes the columns carry.
    let framework: Framework
    /// The only instrument to count; nil for all.
    let instrument: String?
    /// How many threads count, the calling one included.
    var threads = 2

    /// Counts everything from the descriptor's position to its end.
    func read(from descriptor: Int32) throws(Failure) -> AnswerSheet {
        let source = AnswersSource(descriptor)
        let head = try source.head()
        do throws(AnswerError) {
            if let blocks = try AnswerBlocks(
                head: head, framework: framework, instrument: instrument)
            {
                source.skip(blocks.headingEnd)
                return try blocks.sheet(try count(source, blocks))
            }
            return try readInOrder(source)
        } catch {
            if let code = source.failure { throw .system(code) }
            throw .answers(error)
        }
    }

    private func count(
        _ source: AnswersSource, _ blocks: AnswerBlocks
    ) throws(AnswerError) -> [AnswerBlockTally] {
        let results = Mutex<[AnswerBlockTally]>([])
        let done = DispatchSemaphore(value: 0)
        var helpers = 0
        for _ in 1..<max(1, threads) {
            let isStarted = SystemThread.start {
                var tally = blocks.tally()
                source.countAll(blocks, &tally)
                let counted = tally
                results.withLock { $0.append(counted) }
                done.signal()
            }
            if isStarted { helpers += 1 }
        }
        var tally = blocks.tally()
        source.countAll(blocks, &tally)
        for _ in 0..<helpers { done.wait() }
        if source.hasEndlessRow { throw AnswerError(.recordTooLong) }
        return results.withLock { $0 } + [tally]
    }

    private func readInOrder(_ source: AnswersSource) throws(AnswerError) -> AnswerSheet {
        var reader = AnswerReader(framework: framework, instrument: instrument)
        while let block = source.chunk() { try reader.read(block) }
        return try reader.finish()
    }
}
