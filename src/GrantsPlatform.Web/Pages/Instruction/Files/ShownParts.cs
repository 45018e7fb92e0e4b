namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>A level of the file, with the page on which it is passed on.</summary>
public sealed record LevelOfFile(FileModel Page, LevelWork Level);

/// <summary>A note of the service, with the page on which it is corrected.</summary>
public sealed record ShownNote(FileModel Page, ServiceNote Note);
