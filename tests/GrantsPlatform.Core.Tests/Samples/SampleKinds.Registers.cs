using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Registers;

namespace GrantsPlatform.Core.Tests.Samples;

internal static partial class SampleKinds
{
    private static SealIndicators Seal => new(ARegister.Year.From, ARegister.Year.To, ARegister.SealOf(ARegister.Ann, ARegister.Bob, ARegister.Visit));

    private static SampleKind Registers => new(new RegisterDecider(), ARegister.Id,
        Facts.None.With(ApplicationState.IdOf("f-1"), AFile.Told().State).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(ARegister.Definition)),
        state => state is not RegisterState.Known known ? "absent" : known.LastSeal is not null ? "sealed" : known.Marks.IsEmpty ? "open" : "with-rows",
        [SampleState.Of(ARegister.New()), SampleState.Of(ARegister.Opened()), SampleState.Of(ARegister.Begun()), SampleState.Of(ARegister.Begun().When(Seal, ARegister.Winter))],
        [
            On(new OpenRegister("f-1"), ARegister.Winter), On(ARegister.First, ARegister.Winter),
            On(new CorrectRow(ARegister.Bob with { YearOfBirth = 2005 }, ARegister.Salt), ARegister.Winter),
            On(new ImportRows([ARegister.Ann, ARegister.Row("P-2", "visit", "2025-02-11", person: "J-1")], ARegister.Salt), ARegister.Winter),
            On(new EraseRows(["J-2"]), ARegister.Winter), On(new PurgeRows(), "2025-07-02T10:00:00Z"), Tick("2025-07-02T10:00:00Z"), On(Seal, ARegister.Winter),
        ]);
}
