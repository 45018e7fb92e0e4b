namespace GrantsPlatform.Storage.Tables.Repair;

/// <param name="Finished">Traces of commits that were followed to their end.</param>
/// <param name="ThrownAway">Rows that were staged and never came to count.</param>
/// <param name="Tombstones">Removed rows that are forgotten now.</param>
/// <param name="Corrected">Entries of the agenda that led to nothing.</param>
public sealed record RepairReport(int Finished, int ThrownAway, int Tombstones, int Corrected);
