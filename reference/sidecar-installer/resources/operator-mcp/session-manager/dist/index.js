console.log("session manager");
