namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>A running site, as far as an attack looks behind it.</summary>
public interface ITarget
{
    IServiceProvider Services { get; }

    /// <summary>What the application had not foreseen, so far.</summary>
    Faults Faults { get; }

    /// <summary>How many events the store holds, in all its streams.</summary>
    Task<long> EventsAsync();
}
