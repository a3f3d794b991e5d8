using BenchmarkDotNet.Running;
using CbpRecord.Benchmarks;

if (args is ["import", .. var size]) await ImportBenchmarks.Run(size is [var n] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
else if (args is ["facts"]) Console.WriteLine(PacketBenchmarks.Facts());
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
