using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Policies;

/// <summary>Everything that follows from an event, whichever room sees to it.</summary>
internal static class Following
{
    public static List<Reaction> Of(Event happened, object after, EventPlace place) =>
        [.. Catalogue.Kinds.SelectMany(kind => kind.Policies).Where(policy => policy.Kind == place.Stream.Kind).SelectMany(policy => policy.On(happened, after, place))];
}
