using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>Every call that the public may know of, latest closing first.</summary>
/// <param name="Most">The latest only; null: all.</param>
public sealed record PublishedCalls(int? Most = null) : PublicQuery<IReadOnlyList<PublicCall>>
{
    internal override async ValueTask<IReadOnlyList<PublicCall>?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = new List<PublicCall>();
        await foreach (var call in room.Calls.ReadAsync(cancellation).ConfigureAwait(false))
        {
            found.Add(call);
            if (found.Count == Most) break;
        }
        return found;
    }
}
