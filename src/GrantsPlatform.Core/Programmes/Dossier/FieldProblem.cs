namespace GrantsPlatform.Core.Programmes;

/// <param name="Field">Code of the field.</param>
/// <param name="Code">Permanent: "form.required"…</param>
/// <param name="Message">French.</param>
public sealed record FieldProblem(string Field, string Code, string Message);
