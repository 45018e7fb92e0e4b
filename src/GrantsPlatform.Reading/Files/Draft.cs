using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file as its team works on it: what is asked, what was answered, what is missing.</summary>
public sealed class Draft
{
    private readonly DossierEvidence _evidence;
    private ImmutableArray<FieldProblem>? _missing;

    /// <param name="partners">The organisations that the partners' answer names, as far as they are known.</param>
    public Draft(
        string id, ApplicationState.Known file, ProgrammeDefinition definition, string callTitle, OrganisationState.Registered applicant, Answers answers,
        params IEnumerable<OrganisationState.Registered> partners)
    {
        (Id, File, Definition, CallTitle, Applicant, Answers) = (id, file, definition, callTitle, applicant, answers);
        Bodies = partners.Append(applicant).DistinctBy(body => body.Id).ToImmutableDictionary(body => body.Id);
        _evidence = new DossierEvidence(definition, answers, FileAnswers.Applicant(file.Origin, OrganisationFacts.Of(applicant)));
    }

    public string Id { get; }

    /// <summary>What people call it by.</summary>
    public string Number => File.CalledBy(Id);

    public ApplicationState.Known File { get; }
    public ProgrammeDefinition Definition { get; }
    public string CallTitle { get; }

    /// <summary>What the applicant calls the project; null where the form does not ask for it, or not yet.</summary>
    public string? ProjectTitle => Definition.ProjectTitle(Answers);

    public OrganisationState.Registered Applicant { get; }
    public Answers Answers { get; }

    /// <summary>The applicant and its partners, by id.</summary>
    public ImmutableDictionary<string, OrganisationState.Registered> Bodies { get; }

    /// <summary>The name of the applicant or of a partner, for people: an id says nothing to them.</summary>
    public string NameOf(string organisation) => Bodies.TryGetValue(organisation, out var body) ? body.LegalName : "Organisme inconnu de la plateforme";

    /// <summary>What stands between this file and its submission: found when it is asked for, which nobody does of a file as it was before a save.</summary>
    public ImmutableArray<FieldProblem> Missing => _missing ??= FormCheck.CheckComplete(Definition, Answers, File.Origin.Organisation, FileAnswers.Applicant(File.Origin, OrganisationFacts.Of(Applicant)));

    /// <summary>Should it be granted, somebody could sign for the applicant; true also where nothing is signed.</summary>
    public bool SomebodySigns => Definition.Agreement is null || Applicant.Members.Keys.Any(account => FollowedGrant.MaySign(Applicant, Definition, account));

    public StreamId Stream => ApplicationState.IdOf(Id);

    /// <summary>Answers are taken: a draft, also after the deadline, and the named fields of a complement request.</summary>
    public bool IsOpen(Field field, DateTimeOffset now) => File.Phase switch
    {
        Phase.Draft or Phase.Lapsed => true,
        Phase.AwaitingComplement { Request: var request } => now < request.DueAt && request.Fields.Contains(field.Code),
        _ => false,
    };

    public IEnumerable<Field> Shown(Section section) => section.Fields.Where(_evidence.IsShown);

    /// <summary>The sections in which something is asked of this applicant, in the form's order.</summary>
    public IEnumerable<Section> Sections => Definition.Form.Sections.Where(section => Shown(section).Any());

    public Section? FindSection(string code) => Definition.Form.Sections.FirstOrDefault(section => section.Code == code);

    public IEnumerable<FieldProblem> MissingIn(Section section) =>
        Missing.Where(problem => section.Fields.Any(field => field.Code == problem.Field));

    public bool IsUntouched(Section section) => !section.Fields.Any(field => Answers.Find(field.Code) is not null);

    /// <summary>How often the answer was saved; 0: never.</summary>
    public int VersionOf(Field field) => File.Marks.GetValueOrDefault(field.Code)?.Version ?? 0;
}
