// Every test of this target runs in a trial's database.
@_exported import StorageTesting
