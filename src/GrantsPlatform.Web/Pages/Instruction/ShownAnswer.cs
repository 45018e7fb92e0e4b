using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>An answer of a file that is looked at.</summary>
public sealed record ShownAnswer(FilePage Page, Field Field, JsonElement? Answer);
