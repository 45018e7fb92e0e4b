using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Sqlite.Writing;

internal static class Remembering
{
    private const string One = "SELECT fingerprint, actor, version FROM remembered WHERE stream=? AND id=?";
    private const string Insert = "INSERT INTO remembered(stream, id, version, fingerprint, actor) VALUES(?,?,?,?,?)";

    public static bool Apply(Session session, StreamId id, RememberedCommand command)
    {
        var found = session.Find(id);
        if ((found?.Version ?? 0) != command.Version) return false;
        var stream = (found ?? session.Create(id, 0, null, null)).Required("the stream").Id;
        using (var known = session.Database.Prepare(One).With(stream).With(command.Id))
            if (known.Step()) return command == new RememberedCommand(command.Id, known.Text(0), known.Long(2), Actor.Parse(known.Text(1)));
        session.Database.Prepare(Insert).With(stream).With(command.Id).With(command.Version).With(command.Fingerprint).With(command.Actor.Id).Run();
        return true;
    }
}
