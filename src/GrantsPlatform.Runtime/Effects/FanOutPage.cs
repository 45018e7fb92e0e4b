using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Some of the streams that a command goes to, so that many are told in pages that can be repeated one by one.</summary>
public sealed record FanOutPage(ImmutableArray<FanOutRow> Rows);

/// <param name="Row">Of the view: the command's id is made of it.</param>
public sealed record FanOutRow(string Row, StreamId Stream);
