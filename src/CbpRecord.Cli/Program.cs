Console.WriteLine("cbprecord");
