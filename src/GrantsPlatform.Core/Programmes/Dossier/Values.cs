namespace GrantsPlatform.Core.Programmes;

/// <summary>A member of the consortium beside the lead. A paid partner may be the payee of lines of its own.</summary>
/// <param name="Organisation">Id of the organisation.</param>
public sealed record Partner(string Organisation, string Role, bool Paid);

/// <summary>A file attached to an answer; its bytes are kept elsewhere under the hash.</summary>
/// <param name="Hash">SHA-256, 64 lower-case hexadecimal digits.</param>
public sealed record UploadRef(string Name, string MediaType, long Size, string Hash);
