using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Access;

/// <summary>Who may do what. Every command passes here, those of the platform's own parts too.</summary>
public interface IGate
{
    /// <summary>Null when <paramref name="actor"/> may; <paramref name="scope"/> is where the object belongs, or will belong when the command begins it.</summary>
    ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation);
}
