using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>An upload beside the answers.</summary>
public sealed record ShownUpload(FilePage Page, UploadRef File);

/// <summary>A level of the file, with the page on which it is passed on.</summary>
public sealed record LevelOfFile(FileModel Page, LevelWork Level);

/// <summary>A note of the service, with the page on which it is corrected.</summary>
public sealed record ShownNote(FileModel Page, ServiceNote Note);
