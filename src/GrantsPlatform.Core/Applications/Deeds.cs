using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>Something that is done to files.</summary>
public abstract record FileDeed : Deed
{
    public sealed override string Subject => ApplicationState.Kind;
}

[DoneAs("check-each")]
public sealed record CheckEach : FileDeed
{
    public override DeedLine For(string key) => new(key, ApplicationState.IdOf(key), new CheckEligibility());
}

[DoneAs("declare-each-eligible")]
public sealed record DeclareEachEligible : FileDeed
{
    public override DeedLine For(string key) => new(key, ApplicationState.IdOf(key), new DeclareEligible());
}

/// <summary>The same complement of each; the reason says what is missing.</summary>
[DoneAs("ask-each-complement")]
public sealed record AskEachComplement(ImmutableArray<string> Fields, DateOnly DueOn) : FileDeed
{
    public override DeedLine For(string key) => new(key, ApplicationState.IdOf(key), new RequestComplement(Fields, DueOn));
}
