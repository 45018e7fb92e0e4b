using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>Changes with everything that people in the room have to see alike, on whichever of its pages they are.</summary>
public static class RoomMark
{
    public static string Of(SeenCommittee seen) => Digest.Of(string.Join('\n', [
        $"{seen.State.Phase}", $"{seen.State.Before}", .. seen.State.Present, .. seen.Meter.Select(line => $"{line}"),
        .. seen.Agenda.Select(line => $"{line.Application} {line.Place} {line.Voters} {SessionPhases.Of(line).Words} {string.Join(' ', line.Decision?.Granted.Select(one => $"{one}") ?? [])}")]));
}
