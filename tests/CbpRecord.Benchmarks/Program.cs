using System.Globalization;
using BenchmarkDotNet.Running;
using CbpRecord.Benchmarks;
using CbpRecord.Testing;

if (args is ["import", .. var size]) await ImportBenchmarks.Run(size is [var n, ..] ? Number(n) : 10_000, size is [_, var runs] ? Number(runs) : 3);
else if (args is ["rederive", .. var matters]) await DerivationBenchmarks.Run(matters is [var m] ? Number(m) : 25_000);
else if (args is ["docket", .. var sizes]) await DocketBenchmarks.Run(sizes.Length > 0 ? [.. sizes.Select(Number)] : [1_000, 25_000, 250_000], Provider.Sqlite);
else if (args is ["docket-postgres", .. var kept]) await DocketBenchmarks.Run(kept.Length > 0 ? [.. kept.Select(Number)] : [1_000, 25_000], Provider.PostgreSql);
else if (args is ["facts"]) Console.WriteLine(PacketBenchmarks.Facts());
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
