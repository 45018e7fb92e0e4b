using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters;

/// <summary>About a file.</summary>
public abstract record FileLetter(FileFacts File) : Letter
{
    protected string Number => File.Number;
    protected string Applicant => File.Applicant;
    protected Funder Funder => File.Call.Funder;

    /// <summary>The title as it stands inside « ».</summary>
    protected string Call => French.InQuotes(File.Call.Title);

    protected string Instant(DateTimeOffset at) => French.Instant(at, File.Zone);
    protected string Deadline(DateTimeOffset at) => French.Deadline(at, File.Zone);

    protected sealed override string? FileName => FileNames.Of(Subject.ToString(), Number);

    /// <summary>A reason that people may ask for: where it was erased, that is said.</summary>
    public static string MotiveOf(Said reason) => reason.Words.IsMissing() ? "le motif n’est pas conservé." : reason.Words;

    protected static Block.Quoted Motive(Said reason) => new("Motif", MotiveOf(reason));

    protected Destination Shown(LetterPage page) => new(page, File.Id);

    protected Block.Signature Signature() => new(Funder.Name);
    protected Block.Questions Questions(bool byPhone = false) => new(Funder, byPhone);
}

/// <summary>Ends with the file, the contact and the funder's name.</summary>
public abstract record LetterToApplicant(FileFacts File) : FileLetter(File)
{
    public sealed override Audience Audience => Audience.Organisation;

    public override Destination? LeadsTo => Shown(LetterPage.File);

    protected override IEnumerable<Block> Closing() => [Together(new Block.Reference(Number, File.Project, Applicant), Questions()), Signature()];

    /// <summary>The same with a telephone: for letters that say no.</summary>
    protected IEnumerable<Block> ClosingByPhone() => [Together(new Block.Reference(Number, File.Project, Applicant), Questions(byPhone: true)), Signature()];
}

public abstract record LetterToService(FileFacts File) : FileLetter(File)
{
    public sealed override Audience Audience => Audience.Service;

    public override Destination? LeadsTo => new(LetterPage.Home);
}

/// <summary>To those of the service who may open the file's own page: whoever examines it, or answers for its programme. Those who pay it have no such page.</summary>
public abstract record LetterToInstruction(FileFacts File) : LetterToService(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Instruction);
}

/// <summary>
/// To the holder of an account, about the way into it or into an organisation. Each says itself where it leads. Instants are those of Paris, for an account
/// belongs to no territory.
/// </summary>
public abstract record LetterToPerson : Letter
{
    public sealed override Audience Audience => Audience.Person;

    protected static string Instant(DateTimeOffset at) => French.Instant(at);
}
