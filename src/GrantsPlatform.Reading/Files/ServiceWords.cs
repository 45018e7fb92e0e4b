using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Reading.Files;

/// <summary>Services by their names: two files of one organisation in one call differ by nothing else.</summary>
public static class ServiceWords
{
    /// <summary>Null where the file is the organisation's own.</summary>
    public static string? ServiceName(this OrganisationState.Registered body, string? service) =>
        service is null ? null : body.Services.TryGetValue(service, out var found) ? found.Name : service;
}
