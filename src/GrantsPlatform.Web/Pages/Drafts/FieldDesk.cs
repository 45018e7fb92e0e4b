using System.Security.Cryptography;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.DataProtection;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>What editors may ask of the platform on behalf of the person who types.</summary>
public sealed class FieldDesk(Queries queries, Visitor visitor, FileTokens tokens, FileIntake intake, IFileStore files, Desk desk)
{
    public FileTokens Tokens => tokens;

    public FileIntake Intake => intake;
    public IFileStore Files => files;

    public ValueTask<TAnswer?> AskAsync<TAnswer>(Query<TAnswer> query, CancellationToken cancellation) where TAnswer : class => queries.AskAsync(query, visitor.Viewer, cancellation);

    public Task<Refusal?> SendAsync(StreamId target, Command command, CancellationToken cancellation) =>
        desk.SendAsync(target, command, Desk.NewId(), cancellation: cancellation);
}

/// <summary>
/// Files travel through forms as tokens of this platform: whoever knows a hash has not thereby the file. A token is good in one file of
/// an applicant only.
/// </summary>
public sealed class FileTokens(IDataProtectionProvider protection)
{
    public string For(string application, UploadRef file) =>
        Protector(application).Protect(JsonSerializer.Serialize(file, Wire.Options));

    /// <summary>Null when it is no token of this file.</summary>
    public UploadRef? Read(string application, string token)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadRef>(Protector(application).Unprotect(token), Wire.Options);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string application) => protection.CreateProtector("uploads", application);
}
