using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>One command of one person at one instant, with nothing left to fill but the hashes that the person will see.</summary>
/// <param name="Id">The command's id: the same in every run of the scenario.</param>
/// <param name="Place">Where in the scenario it stands, for messages.</param>
/// <param name="ReceivedAt">The instant of the last byte, where it lies before the instant at which the request is carried out.</param>
/// <param name="Refused">The code of the refusal that is expected; null: it must be accepted.</param>
/// <param name="Version">The version that the person had before the eyes.</param>
/// <param name="Note">French: a milestone to show while the replay runs.</param>
public sealed record PlannedStep(
    string Id, string Place, DateTimeOffset At, DateTimeOffset? ReceivedAt, Actor By, StreamId To, string Command, JsonNode Data,
    string? Reason, string? Refused, long? Version, string? Note);
