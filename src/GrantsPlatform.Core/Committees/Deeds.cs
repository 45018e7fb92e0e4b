using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

/// <summary>Each file on the agenda of a session, behind those that are there.</summary>
[DoneAs("put-each-on-agenda")]
public sealed record PutEachOnAgenda(string Session) : FileDeed
{
    public override DeedLine For(string key) => new(key, SessionState.IdOf(Session), new AddToAgenda(key));
}
