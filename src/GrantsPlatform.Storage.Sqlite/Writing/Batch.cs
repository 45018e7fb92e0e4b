using System.Diagnostics;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Carries out several writes in one transaction. Savepoints cost time and are seldom needed: the batch first runs
/// without, and again with one around each write when one of them failed by its own fault.
/// </summary>
internal static class Batch
{
    /// <summary>Returns when every write has its answer or its own failure; throws when the store failed and nothing was written.</summary>
    /// <param name="words">Has what was written before anybody hears that it was.</param>
    public static void Run(Session session, List<Write> writes, WordMemory words)
    {
        var begun = Stopwatch.GetTimestamp();
        Dictionary<Write, Exception> failures = [];
        try
        {
            Attempt(session, writes);
        }
        catch (Exception own) when (!Outage.Is(own))
        {
            RollBack(session);
            failures = AttemptEachAlone(session, writes);
        }
        Telemetry.Committed(Stopwatch.GetElapsedTime(begun), writes.Count - failures.Count);
        words.Add(session.Words);
        session.Words.Clear();
        foreach (var write in writes)
            if (failures.TryGetValue(write, out var failure)) write.Fail(failure);
            else write.Answer();
    }

    public static void RollBack(Session session)
    {
        if (session.Database.InTransaction) session.Database.Execute("ROLLBACK");
        session.Words.Clear();
        session.Forget();
    }

    private static void Attempt(Session session, List<Write> writes)
    {
        session.Database.Execute("BEGIN IMMEDIATE");
        foreach (var write in writes) write.Apply(session);
        session.Database.Execute("COMMIT");
    }

    private static Dictionary<Write, Exception> AttemptEachAlone(Session session, List<Write> writes)
    {
        var failures = new Dictionary<Write, Exception>();
        session.Database.Execute("BEGIN IMMEDIATE");
        foreach (var write in writes)
        {
            session.Database.Execute("SAVEPOINT one");
            try
            {
                write.Apply(session);
            }
            catch (Exception own) when (!Outage.Is(own))
            {
                session.Database.Execute("ROLLBACK TO one");
                session.Forget();
                failures.Add(write, own is SqliteFault ? new InvalidOperationException("The store cannot hold what was to be written: " + own.Message, own) : own);
            }
            session.Database.Execute("RELEASE one");
        }
        session.Database.Execute("COMMIT");
        return failures;
    }
}
