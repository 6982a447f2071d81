import FoundationEssentials
public import ThaiText

/// The days on which all offices are closed, from the file `Services/holidays.json`: a new year is new lines, no code.
public struct PublicHolidays: Sendable, Hashable {
    /// One of them.
    public struct Holiday: Sendable, Hashable, Decodable {
        /// The day.
        public let day: ThaiDate
        /// What it is.
        public let name: Bilingual
    }

    /// Why a file cannot be used.
    public enum Fault: Error, Sendable, Hashable {
        /// It is no such file, with what the reader said.
        case unreadable(String)
        /// A day stands there twice.
        case twice(ThaiDate)
    }

    /// In the order of the calendar.
    public let days: [Holiday]

    /// Reads and checks a file.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let file: File
        do { file = try JSONDecoder().decode(File.self, from: Data(bytes)) } catch {
            throw .unreadable(String(describing: error))
        }
        var seen: Set<ThaiDate> = []
        for holiday in file.holidays where !seen.insert(holiday.day).inserted {
            throw .twice(holiday.day)
        }
        days = file.holidays.sorted { $0.day < $1.day }
    }

    private struct File: Decodable { let holidays: [Holiday] }
}

/// The data files of the area, read once at the start.
public struct ServiceData: Sendable {
    /// The services with which every authority may begin.
    public let ready: ReadyMadeServices
    /// The holidays of all offices.
    public let holidays: PublicHolidays

    /// Both files' bytes; throws what is wrong with one.
    public init(services: [UInt8], holidays: [UInt8]) throws {
        ready = try ReadyMadeServices(services)
        self.holidays = try PublicHolidays(holidays)
    }
}
