import Assessment
import Glibc
import Threads

/// Hands out a file in blocks of whole rows, to one thread after the other.
final class AnswersSource: Sendable {
    private struct State {
        /// Bytes read and not handed out: the beginning of the next row.
        var pending: [UInt8] = []
        var index = 0
        var ended = false
        var failure: Int32?
        var hasEndlessRow = false
    }

    private static let blockSize = 256 << 10
    private static let headSize = 64 << 10
    private static let longestRow = 1 << 20

    private let descriptor: Int32
    private let state = Lock(State())

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The system's error number, if reading failed.
    var failure: Int32? { withState { $0.failure } }

    /// Whether a row longer than any real one was met; the file was left there.
    var hasEndlessRow: Bool { withState { $0.hasEndlessRow } }

    /// The first bytes of the file, which stay to be read.
    func head() throws(AnswersFile.Failure) -> [UInt8] {
        let (head, failure) = withState { state in
            while state.pending.count < Self.headSize, !state.ended {
                read(&state, atMost: Self.headSize)
            }
            return (state.pending, state.failure)
        }
        if let failure { throw .system(failure) }
        return head
    }

    /// Drops bytes of the head.
    func skip(_ count: Int) { withState { $0.pending.removeFirst(count) } }

    /// The next bytes, wherever rows end; nil at the end.
    func chunk() -> [UInt8]? {
        withState { state in
            if state.pending.isEmpty, !state.ended { read(&state, atMost: Self.headSize) }
            guard !state.pending.isEmpty else { return nil }
            defer { state.pending = [] }
            return state.pending
        }
    }

    /// Counts blocks until none is left.
    func countAll(_ blocks: AnswerBlocks, _ tally: inout AnswerBlockTally) {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(Self.blockSize + Self.longestRow)
        while let block = next(&buffer, blocks) {
            tally.add(buffer.span.bytes.extracting(first: block.length), index: block.index)
        }
    }

    private func withState<Result>(_ body: (inout State) -> Result) -> Result {
        state.withLock(body)
    }

    private struct Block {
        let index: Int
        let length: Int
    }

    /// Fills the buffer with the next whole rows; nil when none is left.
    private func next(_ buffer: inout [UInt8], _ blocks: AnswerBlocks) -> Block? {
        withState { state in
            guard !state.hasEndlessRow else { return nil }
            swap(&buffer, &state.pending)
            state.pending.removeAll(keepingCapacity: true)
            while buffer.count < Self.blockSize, !state.ended {
                fill(&buffer, &state, atMost: Self.blockSize - buffer.count)
            }
            var length = buffer.count
            if !state.ended {
                guard let end = blocks.lastRowEnd(in: buffer.span.bytes),
                    buffer.count - end <= Self.longestRow
                else {
                    state.hasEndlessRow = true
                    return nil
                }
                length = end
                state.pending.append(contentsOf: buffer[end...])
            }
            guard length > 0 else { return nil }
            defer { state.index += 1 }
            return Block(index: state.index, length: length)
        }
    }

    private func read(_ state: inout State, atMost count: Int) {
        var buffer = state.pending
        fill(&buffer, &state, atMost: count)
        state.pending = buffer
    }

    private func fill(_ buffer: inout [UInt8], _ state: inout State, atMost count: Int) {
        let before = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var got: Int
        repeat {
            got = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress.map { $0 + before }, count)
            }
        } while got < 0 && errno == EINTR
        if got < 0 { state.failure = errno }
        if got <= 0 { state.ended = true }
        buffer.removeLast(count - max(0, got))
    }
}
